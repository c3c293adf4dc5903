package dev.clobber.processor.elf;

/** What tools are told about a section (gABI, chapter 4, Sections). The fields are {@code sh_name} and so on. */
record SectionHeader(
        int name,
        int type,
        long flags,
        long address,
        long offset,
        long size,
        int link,
        int info,
        long alignment,
        long entrySize) {
    static final int SIZE = 64;

    /** Header 0, to which an undefined reference points. */
    static final SectionHeader NULL = new SectionHeader(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static final int SHT_PROGBITS = 1;
    static final int SHT_SYMTAB = 2;
    static final int SHT_STRTAB = 3;
    static final int SHT_RELA = 4;
    static final int SHT_DYNAMIC = 6;
    static final int SHT_NOBITS = 8;
    static final int SHT_DYNSYM = 11;
    static final int SHT_GNU_HASH = 0x6ffffff6;

    static final int SHF_WRITE = 1;
    static final int SHF_ALLOC = 2;
    static final int SHF_EXECINSTR = 4;
    static final int SHF_INFO_LINK = 0x40;

    void writeTo(LittleEndianWriter out) {
        out.u32(name).u32(type).u64(flags);
        out.u64(address).u64(offset).u64(size);
        out.u32(link).u32(info);
        out.u64(alignment).u64(entrySize);
    }
}
