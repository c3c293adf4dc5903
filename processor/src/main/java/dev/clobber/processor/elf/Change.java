package dev.clobber.processor.elf;

/**
 * One step in the history of a call frame: from an instruction on, something can be found elsewhere than before (DWARF 5,
 * section 6.4.2). A step belongs to the address <em>after</em> the instruction that caused it.
 */
public sealed interface Change {
    /** The distance of the first instruction for which this holds from the function's start, in bytes, 0 or more. */
    int offset();

    /**
     * The canonical frame address is now so many bytes above the CFA register ({@code DW_CFA_def_cfa_offset}).
     *
     * @param offset where it begins to hold, in bytes from the function's start
     * @param bytes the distance, 0 or more
     */
    record CfaOffset(int offset, int bytes) implements Change {
        public CfaOffset {
            requireNotNegative(offset, "offset");
            requireNotNegative(bytes, "distance of the CFA");
        }
    }

    /**
     * The caller's value of a register now lies in memory ({@code DW_CFA_offset}).
     *
     * @param offset where it begins to hold, in bytes from the function's start
     * @param register the register's DWARF number
     * @param cfaOffset where the value lies, in bytes from the CFA, a multiple of the data alignment; mostly negative
     */
    record Saved(int offset, int register, int cfaOffset) implements Change {
        public Saved {
            requireNotNegative(offset, "offset");
            requireNotNegative(register, "register");
        }
    }

    /**
     * The caller's value of a register is where it was on entry, mostly in the register itself ({@code DW_CFA_restore}).
     *
     * @param offset where it begins to hold, in bytes from the function's start
     * @param register the register's DWARF number
     */
    record Restored(int offset, int register) implements Change {
        public Restored {
            requireNotNegative(offset, "offset");
            requireNotNegative(register, "register");
        }
    }

    private static void requireNotNegative(int value, String what) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " must not be negative: " + value);
        }
    }
}
