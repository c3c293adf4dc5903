package dev.clobber.processor.ir;

/** What an array holds, and how an element becomes a value. */
public enum ElementKind {
    /** A {@code byte}, and a {@code boolean}. */
    BYTE(1, Width.INT),
    SHORT(2, Width.INT),
    /** Extended without a sign. */
    CHAR(2, Width.INT),
    INT(4, Width.INT),
    LONG(8, Width.LONG);

    private final int bytes;
    private final Width width;

    ElementKind(int bytes, Width width) {
        this.bytes = bytes;
        this.width = width;
    }

    /** The size of an element in bytes: 1, 2, 4, or 8. */
    public int bytes() {
        return bytes;
    }

    /** How wide the value of an element is. */
    public Width width() {
        return width;
    }
}
