package dev.clobber.processor.elf;

/**
 * The first 64 bytes of an ELF64 little-endian file (gABI, chapter 4, ELF Header).
 *
 * @param type {@code e_type}
 * @param machine {@code e_machine}
 * @param entry {@code e_entry}, 0 for none
 * @param programHeaders {@code e_phnum}; they follow this header at once
 * @param sectionHeaders {@code e_shnum}, the null header included
 * @param sectionHeaderOffset {@code e_shoff}
 * @param sectionNames {@code e_shstrndx}, the index of the section names' string table
 */
record FileHeader(
        int type,
        int machine,
        long entry,
        int programHeaders,
        int sectionHeaders,
        long sectionHeaderOffset,
        int sectionNames) {
    static final int SIZE = 64;

    /** {@code e_type}: relocatable object. */
    static final int ET_REL = 1;

    /** {@code e_type}: shared object. */
    static final int ET_DYN = 3;

    private static final int ELFCLASS64 = 2;
    private static final int ELFDATA2LSB = 1;
    private static final int EV_CURRENT = 1;

    void writeTo(LittleEndianWriter out) {
        out.u8(0x7f).u8('E').u8('L').u8('F').u8(ELFCLASS64).u8(ELFDATA2LSB).u8(EV_CURRENT);
        // ELFOSABI_NONE, ABI version 0, padding
        out.u8(0).u64(0);
        out.u16(type).u16(machine).u32(EV_CURRENT);
        out.u64(entry).u64(programHeaders == 0 ? 0 : SIZE).u64(sectionHeaderOffset);
        // e_flags: x86-64 and AArch64 define none
        out.u32(0).u16(SIZE);
        out.u16(programHeaders == 0 ? 0 : ProgramHeader.SIZE).u16(programHeaders);
        out.u16(SectionHeader.SIZE).u16(sectionHeaders).u16(sectionNames);
    }
}
