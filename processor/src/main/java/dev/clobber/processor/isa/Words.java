package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/** Splits a column of the tables. */
final class Words {
    private Words() {}

    /** The words of a column, between spaces; none for the dash that stands for an empty one. */
    static List<String> of(String column) {
        String text = column.trim();
        if (text.isEmpty() || text.equals("-")) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
            if (end > start) {
                words.add(text.substring(start, end));
            }
            start = end + 1;
        }
        words.add(text.substring(start));
        return words;
    }
}
