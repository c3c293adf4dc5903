package dev.clobber.processor.ir;

/**
 * Between which bounds a number lies.
 *
 * @param least the least that it can be
 * @param greatest the greatest, not less
 */
public record Range(long least, long greatest) {
    /** All longs. */
    public static final Range LONG = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    /** All ints. */
    public static final Range INT = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Checks the order. */
    public Range {
        if (least > greatest) {
            throw new IllegalArgumentException(least + " is greater than " + greatest);
        }
    }

    /** All that a variable of a width can hold. */
    public static Range of(Width width) {
        return width == Width.INT ? INT : LONG;
    }

    /** Whether a number lies between the bounds. */
    public boolean contains(long number) {
        return least <= number && number <= greatest;
    }

    /** Whether all of another range lies between the bounds. */
    public boolean contains(Range other) {
        return least <= other.least && other.greatest <= greatest;
    }
}
