package dev.clobber.processor.isa;

import java.util.List;

/** Splits a column of the tables. */
final class Words {
    private Words() {}

    /** The words of a column; none for the dash that stands for an empty one. */
    static List<String> of(String column) {
        String text = column.trim();
        return text.isEmpty() || text.equals("-") ? List.of() : List.of(text.split(" +"));
    }
}
