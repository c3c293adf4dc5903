package dev.clobber.processor.abi;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a table, cut at its bars. It starts at the beginning of a line; lines that start with a blank go on with it.
 *
 * @param file the name of the resource, for messages
 * @param number the number of its first line, from 1, for messages
 * @param fields the fields without the blanks around them
 */
record SystemCallLine(String file, int number, List<String> fields) {
    /** Cuts a text into entries, leaving out empty lines and comments, which start with {@code #}. */
    static List<SystemCallLine> of(String file, String text) {
        List<SystemCallLine> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            SystemCallLine entry = new SystemCallLine(file, number, fields(line));
            if (line.startsWith(" ") && !entries.isEmpty()) {
                entries.add(entries.remove(entries.size() - 1).with(entry));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', start)) {
            fields.add(line.substring(start, bar).strip());
            start = bar + 1;
        }
        fields.add(line.substring(start).strip());
        return fields;
    }

    /** This entry and its continuation: the field that the line break cuts goes on. */
    private SystemCallLine with(SystemCallLine continuation) {
        int last = fields.size() - 1;
        List<String> joined = new ArrayList<>(fields.subList(0, last));
        joined.add(String.join(" ", fields.get(last), continuation.field(0)).strip());
        joined.addAll(continuation.fields.subList(1, continuation.fields.size()));
        return new SystemCallLine(file, number, joined);
    }

    String field(int index) {
        return fields.get(index);
    }

    /** A message about this entry, as editors understand it. */
    String problem(String what) {
        return file + ":" + number + ": " + what;
    }
}
