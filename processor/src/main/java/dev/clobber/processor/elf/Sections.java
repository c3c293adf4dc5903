package dev.clobber.processor.elf;

import static dev.clobber.processor.elf.SectionHeader.SHF_ALLOC;
import static dev.clobber.processor.elf.SectionHeader.SHF_EXECINSTR;
import static dev.clobber.processor.elf.SectionHeader.SHF_INFO_LINK;
import static dev.clobber.processor.elf.SectionHeader.SHF_WRITE;
import static dev.clobber.processor.elf.SectionHeader.SHT_DYNAMIC;
import static dev.clobber.processor.elf.SectionHeader.SHT_DYNSYM;
import static dev.clobber.processor.elf.SectionHeader.SHT_GNU_HASH;
import static dev.clobber.processor.elf.SectionHeader.SHT_NOBITS;
import static dev.clobber.processor.elf.SectionHeader.SHT_PROGBITS;
import static dev.clobber.processor.elf.SectionHeader.SHT_RELA;
import static dev.clobber.processor.elf.SectionHeader.SHT_STRTAB;
import static dev.clobber.processor.elf.SectionHeader.SHT_SYMTAB;

/** The sections we write, each with the name, type, flags and alignment that tools expect of it (gABI, Special Sections). */
final class Sections {
    static final String GNU_HASH = ".gnu.hash";
    static final String DYNSYM = ".dynsym";
    static final String DYNSTR = ".dynstr";
    static final String EH_FRAME_HDR = ".eh_frame_hdr";
    static final String EH_FRAME = ".eh_frame";
    static final String DYNAMIC = ".dynamic";
    static final String PADDING = ".padding";
    static final String SYMTAB = ".symtab";
    static final String STRTAB = ".strtab";
    static final String SHSTRTAB = ".shstrtab";
    static final String NOTE_GNU_STACK = ".note.GNU-stack";

    /** What comes before the name of a section whose relocations a section holds. */
    private static final String RELA = ".rela";

    private static final int WORD = 8;

    /** Where compilers let functions begin. */
    private static final int CODE_ALIGNMENT = 16;

    /** What the widest plain vector constants demand. */
    private static final int DATA_ALIGNMENT = 16;

    private Sections() {}

    static Section gnuHash(long size) {
        return Section.of(GNU_HASH, SHT_GNU_HASH, SHF_ALLOC, WORD, size).withLink(DYNSYM, 0);
    }

    static Section dynsym(SymbolTable table) {
        return symbols(DYNSYM, SHT_DYNSYM, SHF_ALLOC, table, DYNSTR);
    }

    static Section symtab(SymbolTable table) {
        return symbols(SYMTAB, SHT_SYMTAB, 0, table, STRTAB);
    }

    static Section dynstr(StringTable table) {
        return Section.of(DYNSTR, SHT_STRTAB, SHF_ALLOC, 1, table.size());
    }

    static Section strtab(StringTable table) {
        return Section.of(STRTAB, SHT_STRTAB, 0, 1, table.size());
    }

    static Section shstrtab(StringTable table) {
        return Section.of(SHSTRTAB, SHT_STRTAB, 0, 1, table.size());
    }

    static Section rodata(long size) {
        return Section.of(SectionKind.RODATA.sectionName(), SHT_PROGBITS, SHF_ALLOC, DATA_ALIGNMENT, size);
    }

    static Section text(long size) {
        return Section.of(
                SectionKind.TEXT.sectionName(), SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, CODE_ALIGNMENT, size);
    }

    static Section bss(long size) {
        return Section.of(SectionKind.BSS.sectionName(), SHT_NOBITS, SHF_ALLOC | SHF_WRITE, DATA_ALIGNMENT, size);
    }

    static Section ehFrameHdr(CallFrameTable table) {
        return Section.of(EH_FRAME_HDR, SHT_PROGBITS, SHF_ALLOC, 4, table.indexSize());
    }

    static Section ehFrame(long size) {
        return Section.of(EH_FRAME, SHT_PROGBITS, SHF_ALLOC, WORD, size);
    }

    /** Whatever debuggers read; nothing of it is loaded. */
    static Section debug(String name, long size) {
        return Section.of(name, SHT_PROGBITS, 0, 1, size);
    }

    /** Relocations of another section. */
    static Section relocations(String target, RelocationTable table) {
        return Section.of(relocationsOf(target), SHT_RELA, SHF_INFO_LINK, WORD, table.size())
                .withEntries(RelocationTable.ENTRY_SIZE)
                .withLink(SYMTAB, 0)
                .withTarget(target);
    }

    static String relocationsOf(String target) {
        return RELA + target;
    }

    /** Without this empty section linkers make every stack of the process executable, and some warn. */
    static Section noteGnuStack() {
        return Section.of(NOTE_GNU_STACK, SHT_PROGBITS, 0, 1, 0);
    }

    static Section dynamic(long size) {
        return Section.of(DYNAMIC, SHT_DYNAMIC, SHF_ALLOC | SHF_WRITE, WORD, size)
                .withEntries(DynamicTable.ENTRY_SIZE)
                .withLink(DYNSTR, 0);
    }

    /**
     * The rest of the page after what the loader write-protects. Without a section there, {@code strip} cuts the segment short.
     * LLVM's linker does the same, but calls it {@code .relro_padding}, which eu-elflint takes for relocations.
     */
    static Section padding(long size) {
        return Section.of(PADDING, SHT_NOBITS, SHF_ALLOC | SHF_WRITE, 1, size);
    }

    private static Section symbols(String name, int type, int flags, SymbolTable table, String strings) {
        return Section.of(name, type, flags, WORD, table.size())
                .withEntries(SymbolTable.ENTRY_SIZE)
                .withLink(strings, table.firstGlobal());
    }
}
