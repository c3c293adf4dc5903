package dev.clobber.processor.elf;

import java.util.List;

/**
 * What a linker must fill in (gABI, chapter 4, Relocation), with the addends in the table and not in the fields.
 *
 * @param entries in the order of the fields
 */
record RelocationTable(List<Entry> entries) {
    static final int ENTRY_SIZE = 24;

    /**
     * A field to fill in.
     *
     * @param offset of the field in its section
     * @param symbol the index of an entry of the symbol table
     * @param type the machine's number for what goes there
     * @param addend in bytes
     */
    record Entry(long offset, int symbol, int type, long addend) {}

    RelocationTable {
        entries = List.copyOf(entries);
    }

    long size() {
        return (long) entries.size() * ENTRY_SIZE;
    }

    byte[] toBytes() {
        LittleEndianWriter out = new LittleEndianWriter();
        for (Entry entry : entries) {
            // r_offset, r_info (type, then symbol), r_addend
            out.u64(entry.offset()).u32(entry.type()).u32(entry.symbol()).u64(entry.addend());
        }
        return out.toByteArray();
    }
}
