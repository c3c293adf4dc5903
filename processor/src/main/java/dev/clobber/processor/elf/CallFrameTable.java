package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** How far into the entry of a function there stands where it starts. */
    private static final int START_FIELD = 8;

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
        return openSize() + TERMINATOR_SIZE;
    }

    /** The size of {@code .eh_frame} without what ends it, for a linker brings that. */
    int openSize() {
        int size = common().length;
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
            long field = address + out.size() + START_FIELD;
            out.bytes(description(i, out.size(), textAddress + frames.get(i).start() - field));
        }
        return out.u32(0).toByteArray();
    }

    /** The bytes of {@code .eh_frame} for a linker, which fills in where the functions start and ends the table. */
    byte[] toOpenBytes() {
        LittleEndianWriter out = new LittleEndianWriter().bytes(common());
        for (int i = 0; i < frames.size(); i++) {
            out.bytes(description(i, out.size(), 0));
        }
        return out.toByteArray();
    }

    /** What a linker must fill in: at which offsets of {@code .eh_frame}, and to which offsets in text the distances go. */
    SortedMap<Integer, Integer> openFields() {
        SortedMap<Integer, Integer> fields = new TreeMap<>();
        int entry = common().length;
        for (int i = 0; i < frames.size(); i++) {
            fields.put(entry + START_FIELD, frames.get(i).start());
            entry += descriptionSize(programs.get(i));
        }
        return fields;
    }

    /**
     * The entry of one function.
     *
     * @param at offset of the entry in the section
     * @param start where the function starts, from the field on that says so
     */
    private byte[] description(int frame, int at, long start) {
        // First the distance back to the common entry, with which the section begins.
        LittleEndianWriter body = new LittleEndianWriter().u32(at + 4).s32(start);
        body.u32(frames.get(frame).length()).uleb128(0);
        return entry(body.bytes(programs.get(frame)));
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
