package dev.clobber.processor.asm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The differences from another program that are accepted, each with its reason: oracle/differences.txt. */
final class Differences {
    private record Difference(String check, Pattern ours, String theirs, String line) {}

    private final List<Difference> accepted = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();

    private Differences() {}

    /** Those of one check, which is the first word of a line. */
    static Differences of(String check) {
        Differences differences = new Differences();
        for (String line : Recording.resource("/oracle/differences.txt")) {
            List<String> columns = List.of(line.split(" *;; *", 4));
            if (columns.get(0).equals(check)) {
                differences.accepted.add(new Difference(check, Pattern.compile(columns.get(1)), columns.get(2), line));
                differences.unused.add(line);
            }
        }
        return differences;
    }

    /** Whether a line says that the other program makes {@code theirs} where we have {@code ours}. */
    boolean accepts(String ours, String theirs) {
        for (Difference difference : accepted) {
            Matcher matcher = difference.ours.matcher(ours);
            if (matcher.matches() && theirs.matches(substitute(difference.theirs, matcher))) {
                unused.remove(difference.line);
                return true;
            }
        }
        return false;
    }

    private static String substitute(String pattern, Matcher matcher) {
        String text = pattern;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String found = matcher.group(group) == null ? "" : matcher.group(group);
            text = text.replace("$" + group, Pattern.quote(found));
        }
        return text;
    }

    /** Lines that accepted nothing and can go. */
    Set<String> unused() {
        return unused;
    }
}
