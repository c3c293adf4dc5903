package dev.clobber.processor.elf;

import java.util.List;

/** Places one section after the other in a segment whose start is known. */
final class SegmentBuilder {
    private final int flags;
    private final long offset;
    private final long address;
    private final List<Placement> placements;
    private long fileSize;
    private long memorySize;

    /**
     * Begins a segment.
     *
     * @param used length of what it contains already
     * @param placements receives the places of the sections
     */
    SegmentBuilder(int flags, long offset, long address, long used, List<Placement> placements) {
        this.flags = flags;
        this.offset = offset;
        this.address = address;
        this.placements = placements;
        fileSize = used;
        memorySize = used;
    }

    void add(Section section) {
        long start = Alignment.up(address + memorySize, section.alignment()) - address;
        if (section.type() == SectionHeader.SHT_NOBITS) {
            placements.add(new Placement(section, offset + fileSize, address + start));
        } else if (fileSize < memorySize) {
            throw new IllegalArgumentException(section.name() + " has bytes and lies after a section without");
        } else {
            placements.add(new Placement(section, offset + start, address + start));
            fileSize = start + section.size();
        }
        memorySize = start + section.size();
    }

    /** Adds a section that reaches to the end of the page. */
    void fillPage(int pageSize) {
        long end = address + memorySize;
        add(Sections.padding(Alignment.up(end, pageSize) - end));
    }

    LoadSegment build() {
        return new LoadSegment(flags, offset, address, fileSize, memorySize);
    }
}
