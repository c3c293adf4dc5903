package dev.clobber.processor.ir;

/** How wide a value is. */
public enum Width {
    /** Java's {@code int}, and all that Java widens to it. */
    INT(32),
    /** Java's {@code long}, and addresses. */
    LONG(64);

    private final int bits;

    Width(int bits) {
        this.bits = bits;
    }

    /** The width in bits. */
    public int bits() {
        return bits;
    }

    /** A number cut to this width and extended by its sign again. */
    public long wrap(long number) {
        return this == INT ? (int) number : number;
    }
}
