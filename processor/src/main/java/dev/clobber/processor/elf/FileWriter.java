package dev.clobber.processor.elf;

import java.util.List;
import java.util.Map;

/** Puts a file of any type together: header, program headers, sections at their offsets, section headers. */
final class FileWriter {
    private static final int HEADER_ALIGNMENT = 8;

    private FileWriter() {}

    /** The length of all that comes before the first section. */
    static long headerSize(int programHeaders) {
        return FileHeader.SIZE + (long) ProgramHeader.SIZE * programHeaders;
    }

    /**
     * Returns a file's bytes.
     *
     * @param type {@code e_type}
     * @param machine {@code e_machine}
     * @param sectionNameTable the name of the section that holds all sections' names, which is among the contents
     * @param sectionNames that table
     * @param contents the bytes of each section that has bytes in the file, by section name
     */
    static byte[] write(
            int type,
            int machine,
            List<ProgramHeader> programHeaders,
            Layout layout,
            String sectionNameTable,
            StringTable sectionNames,
            Map<String, byte[]> contents) {
        List<SectionHeader> sectionHeaders = layout.sectionHeaders(sectionNames);
        long sectionHeaderOffset = Alignment.up(layout.end(), HEADER_ALIGNMENT);
        LittleEndianWriter out = new LittleEndianWriter();
        new FileHeader(
                        type,
                        machine,
                        0,
                        programHeaders.size(),
                        sectionHeaders.size(),
                        sectionHeaderOffset,
                        layout.index(sectionNameTable))
                .writeTo(out);
        for (ProgramHeader header : programHeaders) {
            header.writeTo(out);
        }
        for (Placement placement : layout.placements()) {
            Section section = placement.section();
            if (section.fileSize() > 0) {
                out.zeroesTo(placement.offset()).bytes(requireSize(section, contents.get(section.name())));
            }
        }
        out.zeroesTo(sectionHeaderOffset);
        for (SectionHeader header : sectionHeaders) {
            header.writeTo(out);
        }
        return out.toByteArray();
    }

    /** Sizes are told before the layout and bytes made after it; this is where they must agree. */
    private static byte[] requireSize(Section section, byte[] bytes) {
        if (bytes.length != section.size()) {
            throw new IllegalStateException(
                    section.name() + " was to have " + section.size() + " bytes and has " + bytes.length);
        }
        return bytes;
    }
}
