package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Register;

/**
 * A change of how the caller's registers are found, as call-frame information tells it to debuggers (DWARF 5, section 6.4).
 * The canonical frame address (CFA) is the value of rsp before the call instruction pushed the return address (System V ABI,
 * AMD64 supplement, section 3.7).
 */
public sealed interface FrameChange {
    /**
     * The first instruction that sees the change.
     *
     * @return bytes from the start of the function
     */
    int codeOffset();

    /**
     * The same change elsewhere.
     *
     * @param offset bytes from the start of the function
     * @return the change at that offset
     */
    FrameChange at(int offset);

    /**
     * From here on the CFA is rsp plus an offset.
     *
     * @param codeOffset bytes from the start of the function
     * @param offset in bytes; 8 at a function's entry
     */
    record CfaOffset(int codeOffset, int offset) implements FrameChange {
        @Override
        public FrameChange at(int offset) {
            return new CfaOffset(offset, this.offset);
        }
    }

    /**
     * From here on the caller's value of a register is in memory.
     *
     * @param codeOffset bytes from the start of the function
     * @param register a full register
     * @param offsetFromCfa in bytes, negative
     */
    record Saved(int codeOffset, Register register, int offsetFromCfa) implements FrameChange {
        @Override
        public FrameChange at(int offset) {
            return new Saved(offset, register, offsetFromCfa);
        }
    }

    /**
     * From here on a register holds the caller's value again.
     *
     * @param codeOffset bytes from the start of the function
     * @param register a full register
     */
    record Restored(int codeOffset, Register register) implements FrameChange {
        @Override
        public FrameChange at(int offset) {
            return new Restored(offset, register);
        }
    }
}
