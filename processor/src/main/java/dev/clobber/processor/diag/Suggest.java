package dev.clobber.processor.diag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names near to one that is unknown, by Damerau-Levenshtein distance without regard to case. */
public final class Suggest {
    private static final int MOST = 4;

    private Suggest() {}

    /**
     * The names nearest to a word: those at the least distance, if that is 1 or 2 and less than half the word's length; at most
     * four, in alphabetical order.
     */
    public static List<String> near(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int least = Math.min(2, Math.max(1, (wanted.length() - 1) / 2));
        record Candidate(String name, int distance) {}
        List<Candidate> candidates = names.stream()
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= least)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .toList();
        return candidates.stream()
                .filter(candidate -> candidate.distance() == candidates.get(0).distance())
                .map(Candidate::name)
                .limit(MOST)
                .toList();
    }

    /** The question "did you mean …?" over the near names, if there are any. */
    public static Optional<String> didYouMean(String word, Collection<String> names) {
        List<String> near = near(word, names);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "did you mean " + Words.or(near.stream().map(Words::code).collect(Collectors.toList())) + "?");
    }

    /** The optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, a, b, i, j);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int step(int[][] distance, String a, String b, int i, int j) {
        int substitution = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(substitution, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
