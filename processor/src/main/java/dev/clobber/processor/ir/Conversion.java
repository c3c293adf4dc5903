package dev.clobber.processor.ir;

/** From one number to another, as JLS 5.1.2 and 5.1.3 define it. */
public enum Conversion {
    /** An int to the byte of its low 8 bits, as an int. */
    TO_BYTE(Width.INT, Width.INT),
    /** An int to the short of its low 16 bits, as an int. */
    TO_SHORT(Width.INT, Width.INT),
    /** An int to the char of its low 16 bits, as an int. */
    TO_CHAR(Width.INT, Width.INT),
    /** An int to a long. */
    INT_TO_LONG(Width.INT, Width.LONG),
    /** A long to the int of its low 32 bits. */
    LONG_TO_INT(Width.LONG, Width.INT);

    private final Width from;
    private final Width to;

    Conversion(Width from, Width to) {
        this.from = from;
        this.to = to;
    }

    /** How wide the operand is. */
    public Width from() {
        return from;
    }

    /** How wide the result is. */
    public Width to() {
        return to;
    }

    /** What Java comes to. */
    public long apply(long number) {
        return switch (this) {
            case TO_BYTE -> (byte) number;
            case TO_SHORT -> (short) number;
            case TO_CHAR -> (char) number;
            case INT_TO_LONG, LONG_TO_INT -> (int) number;
        };
    }
}
