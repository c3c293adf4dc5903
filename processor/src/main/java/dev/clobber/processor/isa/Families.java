package dev.clobber.processor.isa;

import java.util.List;

/** The files that the table is kept in, a family of instructions each. */
final class Families {
    private static final String DIRECTORY = "x86/";

    private Families() {}

    /** In the order in which rows of equal length are preferred. */
    static List<String> names() {
        return Resources.lines(DIRECTORY + "families.txt").stream()
                .map(Resources.Line::text)
                .toList();
    }

    static String resource(String family) {
        return DIRECTORY + family + ".isa";
    }
}
