package dev.clobber.processor.abi;

import java.util.List;

/**
 * One entry of a table, cut at its bars.
 *
 * @param file the name of the resource, for messages
 * @param number the number of its first line, from 1, for messages
 * @param fields the fields without the blanks around them
 */
record SystemCallLine(String file, int number, List<String> fields) {
    /** Cuts a text into entries, leaving out empty lines and comments, which start with {@code #}. */
    static List<SystemCallLine> of(String file, String text) {
        return SystemCallText.of(file, text).stream().map(SystemCallText::cut).toList();
    }

    String field(int index) {
        return fields.get(index);
    }

    /** A message about this entry, as editors understand it. */
    String problem(String what) {
        return file + ":" + number + ": " + what;
    }
}
