package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.List;

/**
 * Where everything lies, in the file and in memory.
 *
 * <p>In the file the parts follow each other with no more than their alignment between them. In memory each segment has pages of
 * its own. Both fit, because a segment's address and offset leave the same remainder modulo the page size, as the loader
 * demands: the page in which two segments meet is mapped twice, each time with other access rights.
 *
 * @param placements all sections, in the order of their headers; header 0, the null header, is not among them
 * @param segments what to load, ascending
 * @param end offset of the first byte after the last section
 */
record Layout(List<Placement> placements, List<LoadSegment> segments, long end) {
    Layout {
        placements = List.copyOf(placements);
        segments = List.copyOf(segments);
    }

    /**
     * Lays out a file.
     *
     * @param headerSize length of the headers at the file's start, which the first segment loads too
     * @param pageSize in bytes, a power of two, not less than any section's alignment
     * @param plans the segments, none of them empty; an object for a linker has none
     * @param unloaded sections that come after all segments
     */
    static Layout of(long headerSize, int pageSize, List<SegmentPlan> plans, List<Section> unloaded) {
        List<Placement> placements = new ArrayList<>();
        List<LoadSegment> segments = new ArrayList<>();
        long end = headerSize;
        long endAddress = 0;
        for (SegmentPlan plan : plans) {
            boolean first = segments.isEmpty();
            long offset = first ? 0 : Alignment.up(end, plan.firstAlignment());
            long address = Alignment.up(endAddress, pageSize) + offset % pageSize;
            SegmentBuilder builder =
                    new SegmentBuilder(plan.flags(), offset, address, first ? headerSize : 0, placements);
            for (Section section : plan.relro()) {
                builder.add(section);
            }
            if (!plan.relro().isEmpty()) {
                builder.fillPage(pageSize);
            }
            for (Section section : plan.sections()) {
                builder.add(section);
            }
            LoadSegment segment = builder.build();
            segments.add(segment);
            end = segment.endOffset();
            endAddress = segment.endAddress();
        }
        for (Section section : unloaded) {
            long offset = Alignment.up(end, section.alignment());
            placements.add(new Placement(section, offset, 0));
            end = offset + section.fileSize();
        }
        return new Layout(placements, segments, end);
    }

    Placement get(String name) {
        return placements.get(index(name) - 1);
    }

    /** The index of a section's header. */
    int index(String name) {
        for (int i = 0; i < placements.size(); i++) {
            if (placements.get(i).section().name().equals(name)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no section " + name);
    }

    /** The headers of all sections, the null header first; adds their names to the table. */
    List<SectionHeader> sectionHeaders(StringTable names) {
        List<SectionHeader> headers = new ArrayList<>(List.of(SectionHeader.NULL));
        for (Placement placement : placements) {
            Section section = placement.section();
            headers.add(new SectionHeader(
                    names.add(section.name()),
                    section.type(),
                    section.flags(),
                    placement.address(),
                    placement.offset(),
                    section.size(),
                    section.link().isEmpty() ? 0 : index(section.link()),
                    section.target().isEmpty() ? section.info() : index(section.target()),
                    section.alignment(),
                    section.entrySize()));
        }
        return headers;
    }
}
