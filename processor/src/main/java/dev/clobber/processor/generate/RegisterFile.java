package dev.clobber.processor.generate;

/**
 * What the sixteen general registers hold, as numbers of {@link RegisterContents}, a byte each.
 *
 * @param low of rax to rdi
 * @param high of r8 to r15
 */
record RegisterFile(long low, long high) {
    /** How many registers there are. */
    static final int SIZE = 16;

    private static final int HALF = SIZE / 2;

    /** The content of a register. */
    int get(int register) {
        return (int) ((register < HALF ? low : high) >>> 8 * (register % HALF)) & 0xff;
    }

    /** The same but for one register. */
    RegisterFile with(int register, int content) {
        int shift = 8 * (register % HALF);
        long cleared = ~(0xffL << shift);
        long placed = (long) content << shift;
        return register < HALF
                ? new RegisterFile(low & cleared | placed, high)
                : new RegisterFile(low, high & cleared | placed);
    }

    /** As records do it by themselves, but not linked at run time: the search compares all the time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RegisterFile file && low == file.low && high == file.high;
    }

    @Override
    public int hashCode() {
        return (int) ((low * 0x9e37_79b9_7f4a_7c15L ^ high * 0xc2b2_ae3d_27d4_eb4fL) >>> 32);
    }
}
