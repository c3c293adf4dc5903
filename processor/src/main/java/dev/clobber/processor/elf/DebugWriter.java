package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.List;

/** A debug section in the making: begins with its length, as every unit does (DWARF 4, section 7.4), and keeps its references. */
final class DebugWriter {
    static final int ADDRESS_SIZE = 8;

    private static final int OFFSET_SIZE = 4;

    private final String name;
    private final LittleEndianWriter out = new LittleEndianWriter();
    private final List<DebugSection.Reference> references = new ArrayList<>();

    DebugWriter(String name) {
        this.name = name;
    }

    /** What is written to for all but references. */
    LittleEndianWriter out() {
        return out;
    }

    DebugWriter string(String text) {
        out.bytes(StringTable.encode(text)).u8(0);
        return this;
    }

    /** Writes the address of a place in text. */
    DebugWriter address(long offset) {
        return reference(ADDRESS_SIZE, SectionKind.TEXT.sectionName(), offset);
    }

    /** Writes where another debug section begins. */
    DebugWriter start(String section) {
        return reference(OFFSET_SIZE, section, 0);
    }

    /** The section, its length in front. */
    DebugSection toUnit() {
        List<DebugSection.Reference> moved = new ArrayList<>();
        for (DebugSection.Reference reference : references) {
            moved.add(new DebugSection.Reference(
                    reference.offset() + OFFSET_SIZE, reference.size(), reference.section(), reference.place()));
        }
        byte[] bytes = new LittleEndianWriter()
                .u32(out.size())
                .bytes(out.toByteArray())
                .toByteArray();
        return new DebugSection(name, bytes, moved);
    }

    private DebugWriter reference(int size, String section, long place) {
        references.add(new DebugSection.Reference(out.size(), size, section, place));
        out.bytes(new byte[size]);
        return this;
    }
}
