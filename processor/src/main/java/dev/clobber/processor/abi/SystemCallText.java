package dev.clobber.processor.abi;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a table, not yet cut at its bars. It starts at the beginning of a line; lines that start with a blank go on with it.
 *
 * @param file the name of the resource, for messages
 * @param number the number of its first line, from 1, for messages
 * @param text the entry on one line
 */
record SystemCallText(String file, int number, String text) {
    private static final char BAR = '|';

    /** The entries of a text, leaving out empty lines and comments, which start with {@code #}. */
    static List<SystemCallText> of(String file, String text) {
        List<SystemCallText> entries = new ArrayList<>();
        int number = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            number++;
            int lineFeed = text.indexOf('\n', start);
            end = lineFeed < 0 ? text.length() : lineFeed;
            String line = text.substring(start, end);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ") && !entries.isEmpty()) {
                entries.add(entries.remove(entries.size() - 1).with(line));
            } else {
                entries.add(new SystemCallText(file, number, line));
            }
        }
        return entries;
    }

    /** This entry and its continuation: the field that the line break cuts goes on. */
    private SystemCallText with(String continuation) {
        return new SystemCallText(file, number, text.stripTrailing() + " " + continuation.strip());
    }

    /** One field without the blanks around it; empty where there are fewer. */
    String field(int index) {
        int start = 0;
        for (int i = 0; i < index; i++) {
            int bar = text.indexOf(BAR, start);
            if (bar < 0) {
                return "";
            }
            start = bar + 1;
        }
        int end = text.indexOf(BAR, start);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    /** All fields. */
    SystemCallLine cut() {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int bar = text.indexOf(BAR); bar >= 0; bar = text.indexOf(BAR, start)) {
            fields.add(text.substring(start, bar).strip());
            start = bar + 1;
        }
        fields.add(text.substring(start).strip());
        return new SystemCallLine(file, number, fields);
    }
}
