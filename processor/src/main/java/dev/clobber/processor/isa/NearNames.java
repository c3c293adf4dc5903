package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names that differ from a word by one or two letters, for messages. */
public final class NearNames {
    private static final int MOST = 4;
    /** Words that are longer were not mistyped. */
    private static final int LONGEST = 20;

    private NearNames() {}

    /**
     * What a word may have been meant to be.
     *
     * @param word in lower case
     * @param names to choose from
     * @return {@code : did you mean `a` or `b`?}, or nothing where no name is near
     */
    public static String suggestion(String word, Collection<String> names) {
        List<String> near = nearest(word, names);
        return near.isEmpty() ? "" : ": did you mean `" + String.join("` or `", near) + "`?";
    }

    private static List<String> nearest(String word, Collection<String> names) {
        int least = word.length() > LONGEST ? 0 : word.length() < 6 ? 1 : 2;
        List<String> near = new ArrayList<>();
        for (String name : names) {
            if (Math.abs(name.length() - word.length()) <= least) {
                int distance = distance(word, name);
                if (distance < least) {
                    near.clear();
                    least = distance;
                }
                if (distance == least && near.size() < MOST) {
                    near.add(name);
                }
            }
        }
        return near;
    }

    /** Insertions, deletions, substitutions, and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int change = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(change, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                distance[i][j] = swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
            }
        }
        return distance[a.length()][b.length()];
    }
}
