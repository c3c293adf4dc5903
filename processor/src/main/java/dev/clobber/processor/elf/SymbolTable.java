package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.List;

/**
 * A symbol table's entries (gABI, chapter 4, Symbol Table): the null symbol, the local ones, the global ones.
 *
 * @param entries in their order, no local one after a global one
 */
record SymbolTable(List<SymbolEntry> entries) {
    static final int ENTRY_SIZE = 24;

    private static final int SHN_UNDEF = 0;

    SymbolTable {
        entries = List.copyOf(entries);
    }

    /** A table of symbols that have a place, in this order. */
    static SymbolTable of(List<Symbol> symbols) {
        List<SymbolEntry> entries = new ArrayList<>();
        for (Symbol symbol : symbols) {
            entries.add(SymbolEntry.of(symbol));
        }
        return new SymbolTable(entries);
    }

    /** The size of the table in bytes. */
    long size() {
        return (entries.size() + 1L) * ENTRY_SIZE;
    }

    /** The index of the first entry that is not local: {@code sh_info}. */
    int firstGlobal() {
        int first = 1;
        for (SymbolEntry entry : entries) {
            first += entry.isGlobal() ? 0 : 1;
        }
        return first;
    }

    byte[] toBytes(StringTable names, Layout layout) {
        LittleEndianWriter out = new LittleEndianWriter().bytes(new byte[ENTRY_SIZE]);
        for (SymbolEntry entry : entries) {
            int section = entry.isUndefined() ? SHN_UNDEF : layout.index(entry.section());
            long address = entry.isUndefined()
                    ? 0
                    : layout.placements().get(section - 1).address();
            // st_name, st_info, st_other (STV_DEFAULT), st_shndx, st_value, st_size
            out.u32(names.add(entry.name())).u8(entry.info()).u8(0);
            out.u16(section).u64(address + entry.offset()).u64(entry.size());
        }
        return out.toByteArray();
    }
}
