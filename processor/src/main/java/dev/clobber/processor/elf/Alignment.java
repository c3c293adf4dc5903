package dev.clobber.processor.elf;

/** Arithmetic on powers of two. */
final class Alignment {
    private Alignment() {}

    /** The smallest multiple of {@code alignment}, a power of two, that is {@code value} or more. */
    static long up(long value, int alignment) {
        return Math.addExact(value, alignment - 1) & -alignment;
    }

    static int requirePowerOfTwo(int value, String what) {
        if (Integer.bitCount(value) != 1 || value < 0) {
            throw new IllegalArgumentException(what + " must be a power of two, not " + value);
        }
        return value;
    }
}
