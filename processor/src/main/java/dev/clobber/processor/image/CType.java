package dev.clobber.processor.image;

/** What a Java type is in C, whatever the machine: the types of {@code stdint.h} and {@code stdbool.h}. */
public enum CType {
    /** No result. */
    VOID("void"),
    /** {@code boolean}. */
    BOOLEAN("bool"),
    /** {@code byte}. */
    BYTE("int8_t"),
    /** {@code short}. */
    SHORT("int16_t"),
    /** {@code char}. */
    CHAR("uint16_t"),
    /** {@code int}. */
    INT("int32_t"),
    /** {@code long}. */
    LONG("int64_t");

    private final String spelling;

    CType(String spelling) {
        this.spelling = spelling;
    }

    String spelling() {
        return spelling;
    }
}
