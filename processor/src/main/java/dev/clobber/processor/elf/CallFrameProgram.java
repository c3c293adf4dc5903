package dev.clobber.processor.elf;

import java.util.List;

/** Encodes the history of a call frame as call frame instructions (DWARF 5, sections 6.4.2 and 7.24). */
final class CallFrameProgram {
    private static final int DW_CFA_ADVANCE_LOC = 0x40;
    private static final int DW_CFA_OFFSET = 0x80;
    private static final int DW_CFA_RESTORE = 0xc0;
    private static final int DW_CFA_ADVANCE_LOC1 = 0x02;
    private static final int DW_CFA_ADVANCE_LOC2 = 0x03;
    private static final int DW_CFA_ADVANCE_LOC4 = 0x04;
    private static final int DW_CFA_OFFSET_EXTENDED = 0x05;
    private static final int DW_CFA_RESTORE_EXTENDED = 0x06;
    private static final int DW_CFA_DEF_CFA = 0x0c;
    private static final int DW_CFA_DEF_CFA_OFFSET = 0x0e;
    private static final int DW_CFA_OFFSET_EXTENDED_SF = 0x11;

    /** The largest operand that fits into the opcode's own byte. */
    private static final int SHORT_OPERAND = 0x3f;

    private final CallFrameConvention convention;
    private final LittleEndianWriter out = new LittleEndianWriter();

    private CallFrameProgram(CallFrameConvention convention) {
        this.convention = convention;
    }

    /** What holds on entry to every function. */
    static byte[] initial(CallFrameConvention convention) {
        CallFrameProgram program = new CallFrameProgram(convention);
        program.out.u8(DW_CFA_DEF_CFA).uleb128(convention.cfaRegister()).uleb128(convention.cfaOffset());
        program.changes(convention.saved());
        return program.out.toByteArray();
    }

    /** What one function changes. */
    static byte[] of(FrameDescription frame, CallFrameConvention convention) {
        CallFrameProgram program = new CallFrameProgram(convention);
        program.changes(frame.changes());
        return program.out.toByteArray();
    }

    private void changes(List<? extends Change> changes) {
        int at = 0;
        for (Change change : changes) {
            advance(change.offset() - at);
            at = change.offset();
            if (change instanceof Change.CfaOffset cfa) {
                out.u8(DW_CFA_DEF_CFA_OFFSET).uleb128(cfa.bytes());
            } else if (change instanceof Change.Saved saved) {
                saved(saved.register(), factored(saved.cfaOffset(), convention.dataAlignment()));
            } else if (change instanceof Change.Restored restored) {
                restored(restored.register());
            }
        }
    }

    private void advance(int bytes) {
        int delta = factored(bytes, convention.codeAlignment());
        if (delta == 0) {
            return;
        }
        if (delta <= SHORT_OPERAND) {
            out.u8(DW_CFA_ADVANCE_LOC | delta);
        } else if (delta <= 0xff) {
            out.u8(DW_CFA_ADVANCE_LOC1).u8(delta);
        } else if (delta <= 0xffff) {
            out.u8(DW_CFA_ADVANCE_LOC2).u16(delta);
        } else {
            out.u8(DW_CFA_ADVANCE_LOC4).u32(delta);
        }
    }

    private void saved(int register, int factoredOffset) {
        if (factoredOffset < 0) {
            out.u8(DW_CFA_OFFSET_EXTENDED_SF).uleb128(register).sleb128(factoredOffset);
        } else if (register <= SHORT_OPERAND) {
            out.u8(DW_CFA_OFFSET | register).uleb128(factoredOffset);
        } else {
            out.u8(DW_CFA_OFFSET_EXTENDED).uleb128(register).uleb128(factoredOffset);
        }
    }

    private void restored(int register) {
        if (register <= SHORT_OPERAND) {
            out.u8(DW_CFA_RESTORE | register);
        } else {
            out.u8(DW_CFA_RESTORE_EXTENDED).uleb128(register);
        }
    }

    private static int factored(int bytes, int factor) {
        if (bytes % factor != 0) {
            throw new IllegalArgumentException(bytes + " bytes is no multiple of the alignment factor " + factor);
        }
        return bytes / factor;
    }
}
