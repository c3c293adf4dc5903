package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Range;

/**
 * What is known of the 64 bits of a register.
 *
 * @param origin the number of the register whose value at the start this is, or part of it; -1 where that does not matter
 * @param part how much of that value
 * @param mask which bits are known
 * @param bits the known bits, 0 elsewhere
 */
record RegisterContent(int origin, Part part, long mask, long bits) {
    private static final long LOW = 0xffff_ffffL;

    /** The bits that are equal in a number that is the extension of its low half by its sign. */
    private static final long SIGN = -1L << 31;

    /** What became of a value. */
    enum Part {
        WHOLE,
        /** Its low half; the upper one is zero. */
        ZERO_EXTENDED,
        /** Its low half; the upper one repeats its sign. */
        SIGN_EXTENDED
    }

    /** A number. */
    static RegisterContent of(long number) {
        return new RegisterContent(-1, Part.WHOLE, -1, number);
    }

    /** Any number of a range: the bits above the first one in which its bounds differ are known. */
    static RegisterContent of(int origin, Range range) {
        long differing = range.least() ^ range.greatest();
        long mask = differing == 0 ? -1 : differing < 0 ? 0 : -(Long.highestOneBit(differing) << 1);
        return new RegisterContent(mask == -1 ? -1 : origin, Part.WHOLE, mask, range.least() & mask);
    }

    /** Whether all bits are known. */
    boolean isNumber() {
        return mask == -1;
    }

    /** Whether all of the low half is known. */
    boolean isHalfKnown() {
        return (mask & LOW) == LOW;
    }

    /** Whether the low half is a number. */
    boolean isHalf(int number) {
        return isHalfKnown() && (int) bits == number;
    }

    /** Whether it is a number. */
    boolean is(long number) {
        return mask == -1 && bits == number;
    }

    /** Whether the known bits say that the upper half is zero. */
    boolean isZeroExtended() {
        return mask >>> 32 == LOW && bits >>> 32 == 0;
    }

    /** Whether the known bits say that the upper half repeats the sign of the lower. */
    boolean isSignExtended() {
        return (mask & SIGN) == SIGN && ((bits & SIGN) == SIGN || (bits & SIGN) == 0);
    }

    /** What a write of the low half makes of it. */
    RegisterContent zeroExtended() {
        return new RegisterContent(isHalfKnown() ? -1 : origin, Part.ZERO_EXTENDED, mask | ~LOW, bits & LOW);
    }

    /** What {@code movsxd} makes of it. */
    RegisterContent signExtended() {
        long sign = mask & 1L << 31;
        long upper = sign == 0 ? 0 : ~LOW;
        long half = (bits & sign) == 0 ? 0 : ~LOW;
        return new RegisterContent(
                isHalfKnown() ? -1 : origin, Part.SIGN_EXTENDED, mask & LOW | upper, bits & LOW | half);
    }

    /** With some bits replaced. */
    RegisterContent with(long replaced, long number) {
        return new RegisterContent(-1, Part.WHOLE, mask | replaced, bits & ~replaced | number & replaced);
    }

    /** Without saying where it comes from. */
    RegisterContent anonymous() {
        return new RegisterContent(-1, Part.WHOLE, mask, bits);
    }
}
