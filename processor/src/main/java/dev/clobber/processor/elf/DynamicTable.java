package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.List;

/** What the loader is told about a shared object's tables (gABI, chapter 5, Dynamic Section): tags with values. */
final class DynamicTable {
    static final int ENTRY_SIZE = 16;

    static final long DT_STRTAB = 5;
    static final long DT_SYMTAB = 6;
    static final long DT_STRSZ = 10;
    static final long DT_SYMENT = 11;
    static final long DT_SONAME = 14;
    static final long DT_GNU_HASH = 0x6ffffef5;

    private static final long DT_NULL = 0;

    private record Entry(long tag, long value) {}

    private final List<Entry> entries = new ArrayList<>();

    DynamicTable add(long tag, long value) {
        entries.add(new Entry(tag, value));
        return this;
    }

    /** The table's bytes, with the {@code DT_NULL} that ends it. */
    byte[] toBytes() {
        LittleEndianWriter out = new LittleEndianWriter();
        for (Entry entry : entries) {
            out.u64(entry.tag()).u64(entry.value());
        }
        return out.u64(DT_NULL).u64(0).toByteArray();
    }
}
