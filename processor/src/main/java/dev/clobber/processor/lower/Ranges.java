package dev.clobber.processor.lower;

/** Range checks of the plan's records. */
final class Ranges {
    private Ranges() {}

    static void unsigned32(String name, long value) {
        if (value >>> 32 != 0) {
            throw new IllegalArgumentException(name + " is " + value + ", not an unsigned 32-bit number");
        }
    }
}
