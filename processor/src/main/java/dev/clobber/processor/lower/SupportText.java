package dev.clobber.processor.lower;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves .ifdef, .endif and .set in the source of the shared routines, and leaves the rest as it is. */
final class SupportText {
    private static final Pattern SET = Pattern.compile("\\.set (\\w+), (\\w+)(\\s.*)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w.]*");

    private final Map<String, Integer> constants = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int skippedFrom = Integer.MAX_VALUE;

    SupportText(String source, Set<Feature> features) {
        features.forEach(feature -> constants.put(feature.name(), 1));
        source.lines().forEach(this::line);
        if (depth != 0) {
            throw new IllegalArgumentException(".ifdef without .endif");
        }
    }

    /** The source that is left. */
    String text() {
        return text.toString();
    }

    /** The constants, features included. */
    Map<String, Integer> constants() {
        return constants;
    }

    private void line(String line) {
        String statement = line.strip();
        if (statement.startsWith(".ifdef ")) {
            depth++;
            if (!constants.containsKey(statement.substring(".ifdef ".length()))) {
                skippedFrom = Math.min(skippedFrom, depth);
            }
        } else if (statement.equals(".endif")) {
            skippedFrom = skippedFrom == depth ? Integer.MAX_VALUE : skippedFrom;
            depth--;
        } else if (depth < skippedFrom) {
            keep(line, statement);
        }
    }

    private void keep(String line, String statement) {
        Matcher set = SET.matcher(statement);
        if (set.matches()) {
            constants.put(set.group(1), Integer.decode(set.group(2)));
        } else if (!statement.isEmpty()
                && !statement.startsWith("#")
                && !statement.startsWith(".intel_syntax")
                && !statement.equals(".text")) {
            text.append(substitute(line.split("#", 2)[0].stripTrailing())).append('\n');
        }
    }

    private String substitute(String line) {
        return WORD.matcher(line)
                .replaceAll(word -> Matcher.quoteReplacement(
                        constants.containsKey(word.group())
                                ? Integer.toString(constants.get(word.group()))
                                : word.group()));
    }
}
