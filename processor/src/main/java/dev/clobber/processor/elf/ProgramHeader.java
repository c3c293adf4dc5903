package dev.clobber.processor.elf;

/**
 * A segment: what the loader is told (gABI, chapter 5, Program Header). The fields are {@code p_type} and so on; the physical
 * address repeats the virtual one, as linkers write it.
 */
record ProgramHeader(int type, int flags, long offset, long address, long fileSize, long memorySize, long alignment) {
    static final int SIZE = 56;

    static final int PT_LOAD = 1;
    static final int PT_DYNAMIC = 2;
    static final int PT_GNU_EH_FRAME = 0x6474e550;
    static final int PT_GNU_STACK = 0x6474e551;
    static final int PT_GNU_RELRO = 0x6474e552;

    static final int PF_X = 1;
    static final int PF_W = 2;
    static final int PF_R = 4;

    void writeTo(LittleEndianWriter out) {
        out.u32(type).u32(flags);
        out.u64(offset).u64(address).u64(address);
        out.u64(fileSize).u64(memorySize).u64(alignment);
    }
}
