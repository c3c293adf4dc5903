package dev.clobber.processor.diag;

import java.util.List;

/** The little grammar that messages need. */
public final class Words {
    private Words() {}

    /** A word of the user's or the machine's, between backticks. */
    public static String code(String word) {
        return "`" + word + "`";
    }

    /** {@code "a, b, and c"}. */
    public static String and(List<String> words) {
        return join(words, "and");
    }

    /** {@code "a, b, or c"}. */
    public static String or(List<String> words) {
        return join(words, "or");
    }

    /** {@code "1 parameter"}, {@code "2 parameters"}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String join(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return switch (words.size()) {
            case 0 -> "none";
            case 1 -> words.get(0);
            case 2 -> words.get(0) + " " + conjunction + " " + words.get(1);
            default -> String.join(", ", words.subList(0, last)) + ", " + conjunction + " " + words.get(last);
        };
    }
}
