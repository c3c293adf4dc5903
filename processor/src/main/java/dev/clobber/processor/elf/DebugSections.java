package dev.clobber.processor.elf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What debuggers read to show the source (DWARF 4): {@code .debug_line}, and of {@code .debug_info} and {@code .debug_abbrev} as
 * much as it takes to find that.
 *
 * @param sections in the order in which they shall lie
 */
public record DebugSections(List<DebugSection> sections) {
    /** No such sections. */
    public static final DebugSections NONE = new DebugSections(List.of());

    /** Copies the list. */
    public DebugSections {
        sections = List.copyOf(sections);
    }

    /**
     * Tells of one source file.
     *
     * @param functions in the order of the code
     * @param rows in ascending order of their offsets; none, and there are no sections
     * @param end offset of the first byte after the code, which begins at the first row
     */
    public static DebugSections of(SourceFile source, List<DebugFunction> functions, List<LineRow> rows, int end) {
        int last = 0;
        for (LineRow row : rows) {
            if (row.offset() < last || row.offset() >= end) {
                throw new IllegalArgumentException(row + " is out of order or beyond the end at " + end);
            }
            last = row.offset();
        }
        if (rows.isEmpty()) {
            return NONE;
        }
        int start = rows.get(0).offset();
        return new DebugSections(List.of(
                DebugInfo.abbreviations(source),
                DebugInfo.info(source, functions, start, end),
                LineTable.of(source, rows, end)));
    }

    /**
     * The contents of the sections in a linked file, by name, in the order in which they shall lie. None is loaded, none has an
     * alignment.
     *
     * @param textAddress from which the offsets of rows and functions count
     */
    public Map<String, byte[]> at(long textAddress) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (DebugSection section : sections) {
            contents.put(section.name(), section.at(textAddress));
        }
        return contents;
    }
}
