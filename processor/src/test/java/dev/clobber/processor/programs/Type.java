package dev.clobber.processor.programs;

import java.util.List;

/** The types of random programs. */
enum Type {
    BOOLEAN("boolean"),
    BYTE("byte"),
    SHORT("short"),
    CHAR("char"),
    INT("int"),
    LONG("long");

    /** All whose values are numbers. */
    static final List<Type> NUMBERS = List.of(BYTE, SHORT, CHAR, INT, LONG);

    private final String word;

    Type(String word) {
        this.word = word;
    }

    /** Whether the binary operators work on it as an int. */
    boolean isPromotedToInt() {
        return this != BOOLEAN && this != LONG;
    }

    boolean isNumber() {
        return this != BOOLEAN;
    }

    @Override
    public String toString() {
        return word;
    }
}
