package dev.clobber.processor.lower;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Resolves .ifdef, .endif and .set in the source of the shared routines, and leaves the rest as it is. */
final class SupportText {
    private static final String SET = ".set ";

    private final Map<String, Integer> constants = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int skippedFrom = Integer.MAX_VALUE;

    SupportText(String source, Set<Feature> features) {
        for (Feature feature : features) {
            constants.put(feature.name(), 1);
        }
        int end;
        for (int start = 0; start < source.length(); start = end + 1) {
            int lineFeed = source.indexOf('\n', start);
            end = lineFeed < 0 ? source.length() : lineFeed;
            line(source.substring(start, end));
        }
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
        if (statement.startsWith(SET)) {
            String definition = uncommented(statement);
            int comma = definition.indexOf(',');
            constants.put(
                    definition.substring(SET.length(), comma),
                    Integer.decode(definition.substring(comma + 1).strip()));
        } else if (!statement.isEmpty()
                && !statement.startsWith("#")
                && !statement.startsWith(".intel_syntax")
                && !statement.equals(".text")) {
            substitute(uncommented(line));
            text.append('\n');
        }
    }

    private static String uncommented(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
    }

    /** Appends a line with the values of its constants. A word ends where a character is no part of one. */
    private void substitute(String line) {
        int end;
        for (int start = 0; start < line.length(); start = end) {
            end = start + 1;
            if (!isWordStart(line.charAt(start))) {
                text.append(line.charAt(start));
                continue;
            }
            while (end < line.length() && isWordPart(line.charAt(end))) {
                end++;
            }
            String word = line.substring(start, end);
            Integer value = constants.get(word);
            text.append(value == null ? word : value.toString());
        }
    }

    private static boolean isWordStart(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_';
    }

    private static boolean isWordPart(char character) {
        return isWordStart(character) || character >= '0' && character <= '9' || character == '.';
    }
}
