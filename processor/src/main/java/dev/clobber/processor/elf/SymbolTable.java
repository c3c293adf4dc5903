package dev.clobber.processor.elf;

import java.util.List;

/**
 * A symbol table's entries (gABI, chapter 4, Symbol Table): the null symbol, the local ones, the global ones.
 *
 * @param symbols in the order of their entries, no local one after a global one
 */
record SymbolTable(List<Symbol> symbols) {
    static final int ENTRY_SIZE = 24;

    private static final int STB_LOCAL = 0;
    private static final int STB_GLOBAL = 1;

    SymbolTable {
        symbols = List.copyOf(symbols);
    }

    /** The size of the table in bytes. */
    long size() {
        return (symbols.size() + 1L) * ENTRY_SIZE;
    }

    /** The index of the first entry that is not local: {@code sh_info}. */
    int firstGlobal() {
        int first = 1;
        for (Symbol symbol : symbols) {
            first += symbol.global() ? 0 : 1;
        }
        return first;
    }

    byte[] toBytes(StringTable names, Layout layout) {
        LittleEndianWriter out = new LittleEndianWriter().bytes(new byte[ENTRY_SIZE]);
        for (Symbol symbol : symbols) {
            int section = layout.index(symbol.section().sectionName());
            int binding = symbol.global() ? STB_GLOBAL : STB_LOCAL;
            // st_name, st_info, st_other (STV_DEFAULT), st_shndx, st_value, st_size
            out.u32(names.add(symbol.name()))
                    .u8(binding << 4 | symbol.type().code())
                    .u8(0);
            out.u16(section).u64(layout.placements().get(section - 1).address() + symbol.offset());
            out.u64(symbol.size());
        }
        return out.toByteArray();
    }
}
