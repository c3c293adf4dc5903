package dev.clobber.processor.optimise;

/** How long numbers are in instructions. */
final class Immediates {
    private Immediates() {}

    /** The bytes of a number as an immediate operand, which is extended by its sign; 0 takes none, for a register can be tested by itself. */
    static int bytes(long number) {
        if (number == 0) {
            return 0;
        }
        if (number == (byte) number) {
            return 1;
        }
        return number == (int) number ? 4 : 8;
    }
}
