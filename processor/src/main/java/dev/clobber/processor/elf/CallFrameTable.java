package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code .eh_frame} and its index {@code .eh_frame_hdr}: how debuggers and profilers find the caller of each instruction (LSB,
 * Exception Frames). One common entry (CIE), one entry a function (FDE), a zero length at the end.
 */
final class CallFrameTable {
    private static final int DW_EH_PE_UDATA4 = 0x03;
    private static final int DW_EH_PE_PCREL_SDATA4 = 0x1b;
    private static final int DW_EH_PE_DATAREL_SDATA4 = 0x3b;

    /** Entries are filled up to this, with {@code DW_CFA_nop}, which is 0. */
    private static final int ENTRY_ALIGNMENT = 8;

    private static final int TERMINATOR_SIZE = 4;

    private final CallFrameConvention convention;
    private final List<FrameDescription> frames;
    /** What each function changes. */
    private final List<byte[]> programs = new ArrayList<>();

    CallFrameTable(CallFrameConvention convention, List<FrameDescription> frames) {
        this.convention = convention;
        this.frames = new ArrayList<>(frames);
        Collections.sort(this.frames);
        for (FrameDescription frame : this.frames) {
            programs.add(CallFrameProgram.of(frame, convention));
        }
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** The size of {@code .eh_frame} in bytes, wherever it lies. */
    int size() {
        int size = common().length + TERMINATOR_SIZE;
        for (byte[] program : programs) {
            size += descriptionSize(program);
        }
        return size;
    }

    /** The size of {@code .eh_frame_hdr} in bytes: 12, and two words a function. */
    int indexSize() {
        return 12 + 8 * frames.size();
    }

    /** The bytes of {@code .eh_frame}. */
    byte[] toBytes(long address, long textAddress) {
        LittleEndianWriter out = new LittleEndianWriter().bytes(common());
        for (int i = 0; i < frames.size(); i++) {
            FrameDescription frame = frames.get(i);
            LittleEndianWriter body = new LittleEndianWriter();
            // The distance back to the common entry, which is first; then where the function starts, from this field
            // on.
            int entry = out.size();
            body.u32(entry + 4);
            body.s32(textAddress + frame.start() - (address + entry + 8));
            body.u32(frame.length()).uleb128(0);
            body.bytes(programs.get(i));
            out.bytes(entry(body));
        }
        return out.u32(0).toByteArray();
    }

    /** The bytes of {@code .eh_frame_hdr}: where {@code .eh_frame} is, and a table for binary search. */
    byte[] index(long address, long frameAddress, long textAddress) {
        LittleEndianWriter out = new LittleEndianWriter().u8(1);
        out.u8(DW_EH_PE_PCREL_SDATA4).u8(DW_EH_PE_UDATA4).u8(DW_EH_PE_DATAREL_SDATA4);
        out.s32(frameAddress - (address + out.size())).u32(frames.size());
        long entry = frameAddress + common().length;
        for (int i = 0; i < frames.size(); i++) {
            out.s32(textAddress + frames.get(i).start() - address).s32(entry - address);
            entry += descriptionSize(programs.get(i));
        }
        return out.toByteArray();
    }

    private byte[] common() {
        // CIE id 0, version 1, augmentation "zR": a length, then the encoding of addresses.
        LittleEndianWriter body =
                new LittleEndianWriter().u32(0).u8(1).u8('z').u8('R').u8(0);
        body.uleb128(convention.codeAlignment()).sleb128(convention.dataAlignment());
        body.u8(convention.returnAddress()).uleb128(1).u8(DW_EH_PE_PCREL_SDATA4);
        return entry(body.bytes(CallFrameProgram.initial(convention)));
    }

    private static int descriptionSize(byte[] program) {
        int fields = 4 + 4 + 4 + 4 + 1;
        return (int) Alignment.up(fields + program.length, ENTRY_ALIGNMENT);
    }

    /** Puts the length, which does not count itself, before an entry, and fills it up. */
    private static byte[] entry(LittleEndianWriter body) {
        long size = Alignment.up(4 + body.size(), ENTRY_ALIGNMENT);
        return new LittleEndianWriter()
                .s32(size - 4)
                .bytes(body.toByteArray())
                .zeroesTo(size)
                .toByteArray();
    }
}
