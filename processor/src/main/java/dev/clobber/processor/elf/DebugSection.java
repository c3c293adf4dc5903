package dev.clobber.processor.elf;

import java.util.List;

/**
 * A section that debuggers read, before anything has a place.
 *
 * @param name for example {@code .debug_line}
 * @param bytes its contents, the fields of the references 0
 * @param references in the order of their fields
 */
public record DebugSection(String name, byte[] bytes, List<Reference> references) {
    /**
     * A field that holds a place in a section: in text an address, in another debug section the offset there.
     *
     * @param offset of the field
     * @param size of the field in bytes, 4 or 8
     * @param section the name of the section in which the place is
     * @param place from that section's start, in bytes
     */
    public record Reference(int offset, int size, String section, long place) {
        boolean isIntoText() {
            return section.equals(SectionKind.TEXT.sectionName());
        }
    }

    /** Copies what could change. */
    public DebugSection {
        bytes = bytes.clone();
        references = List.copyOf(references);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The contents once text has an address, in a file where each debug section is all there is of its name. */
    byte[] at(long textAddress) {
        byte[] placed = bytes.clone();
        for (Reference reference : references) {
            long value = reference.place() + (reference.isIntoText() ? textAddress : 0);
            for (int i = 0; i < reference.size(); i++) {
                placed[reference.offset() + i] = (byte) (value >>> 8 * i);
            }
        }
        return placed;
    }
}
