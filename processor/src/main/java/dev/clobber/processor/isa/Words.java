package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Splits a column of the tables. */
final class Words {
    private Words() {}

    /** The words of a column; none for the dash that stands for an empty one. */
    static List<String> of(String column) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokenizer = new StringTokenizer(column);
        while (tokenizer.hasMoreTokens()) {
            words.add(tokenizer.nextToken());
        }
        return words.equals(List.of("-")) ? List.of() : words;
    }
}
