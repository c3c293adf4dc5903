package dev.clobber.processor.elf;

import java.util.List;

/**
 * Sections to be loaded together, because they want the same access.
 *
 * @param flags sum of {@code PF_…}
 * @param relro sections that the loader write-protects when it has done its work; they come first and have pages of their own
 * @param sections the others, in the order in which they shall lie; those without bytes in the file come last
 */
record SegmentPlan(int flags, List<Section> relro, List<Section> sections) {
    SegmentPlan {
        // W^X is this package's promise, so no plan can break it.
        if ((flags & ProgramHeader.PF_W) != 0 && (flags & ProgramHeader.PF_X) != 0) {
            throw new IllegalArgumentException("a segment cannot be writable and executable");
        }
        relro = List.copyOf(relro);
        sections = List.copyOf(sections);
    }

    static SegmentPlan of(int flags, List<Section> sections) {
        return new SegmentPlan(flags, List.of(), sections);
    }

    boolean isEmpty() {
        return relro.isEmpty() && sections.isEmpty();
    }

    /** The alignment of the section with which the segment starts. */
    int firstAlignment() {
        return (relro.isEmpty() ? sections : relro).get(0).alignment();
    }
}
