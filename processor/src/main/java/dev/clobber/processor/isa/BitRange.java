package dev.clobber.processor.isa;

/**
 * Neighbouring bits of a register.
 *
 * @param low the lowest bit
 * @param high the bit above the highest
 */
public record BitRange(int low, int high) {
    /** Refuses what is no range. */
    public BitRange {
        if (low < 0 || high <= low) {
            throw new IllegalArgumentException("no bits between " + low + " and " + high);
        }
    }

    /**
     * The bits of a register's name in its full register.
     *
     * @param register for example ah
     * @return 8 to 16 for ah
     */
    public static BitRange of(Register register) {
        int low = register.high() ? 8 : 0;
        return new BitRange(low, low + register.bits());
    }

    /** As the manual writes a part: {@code 63:0}. */
    static BitRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("`" + text + "` is no range of bits: write for example 63:0");
        }
        return new BitRange(
                Integer.parseInt(text.substring(colon + 1)), Integer.parseInt(text.substring(0, colon)) + 1);
    }

    /**
     * How many bits.
     *
     * @return at least 1
     */
    public int width() {
        return high - low;
    }

    @Override
    public String toString() {
        return (high - 1) + ":" + low;
    }
}
