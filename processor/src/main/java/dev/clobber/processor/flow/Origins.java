package dev.clobber.processor.flow;

import dev.clobber.processor.isa.Flag;

/** Where a value can come from, as numbers. Those of {@link Cells#entry} are the values that registers held when the block began. */
final class Origins {
    /** The first of the flags' values of the entry. */
    private static final int FLAGS = 1280;
    /** The first of the values that lie below the rsp of the entry. */
    private static final int GARBAGE = 1300;

    private static final int GARBAGE_KINDS = 64;
    /** An instruction computed it. */
    static final int COMPUTED = 1400;
    /** Nobody knows, and it is not to be judged: the kernel may have filled it, or a fault of the stack was told already. */
    static final int UNJUDGED = 1401;
    /** A flag that is 0. */
    static final int CLEAR = 1402;
    /** A flag that is 1. */
    static final int SET = 1403;

    static final int KNOWN = 1404;
    /** The first of the values that an instruction left undefined. */
    private static final int UNDEFINED = 2048;

    private Origins() {}

    static int flag(Flag flag) {
        return FLAGS + flag.ordinal();
    }

    static boolean isRegister(int origin) {
        return origin < FLAGS;
    }

    /** What a place on the stack holds that the block has not written. Far places share a number, which is told as one cause. */
    static int garbage(long offset) {
        return GARBAGE + (int) Math.floorMod(Math.floorDiv(offset, 8), (long) GARBAGE_KINDS);
    }

    static boolean isGarbage(int origin) {
        return origin >= GARBAGE && origin < GARBAGE + GARBAGE_KINDS;
    }

    static int undefinedBy(int step) {
        return UNDEFINED + step;
    }

    static boolean isUndefined(int origin) {
        return origin >= UNDEFINED;
    }

    static int step(int undefined) {
        return undefined - UNDEFINED;
    }
}
