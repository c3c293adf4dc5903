package dev.clobber.processor.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads back what was written, straight from the gABI's pages and sharing no line with the writer. */
final class ElfReader {
    record SectionRow(
            String name, int type, long flags, long address, long offset, long size, int link, int info, long align) {}

    record SegmentRow(int type, int flags, long offset, long address, long fileSize, long memorySize, long align) {}

    record SymbolRow(String name, int type, int binding, int section, long value, long size) {}

    private final ByteBuffer file;
    private final List<SectionRow> sections = new ArrayList<>();
    private final List<SegmentRow> segments = new ArrayList<>();

    ElfReader(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int segmentTable = (int) file.getLong(32);
        for (int i = 0; i < file.getShort(56); i++) {
            int at = segmentTable + 56 * i;
            segments.add(new SegmentRow(
                    file.getInt(at),
                    file.getInt(at + 4),
                    file.getLong(at + 8),
                    file.getLong(at + 16),
                    file.getLong(at + 32),
                    file.getLong(at + 40),
                    file.getLong(at + 48)));
        }
        int sectionTable = (int) file.getLong(40);
        int names = (int) file.getLong(sectionTable + 64 * file.getShort(62) + 24);
        for (int i = 0; i < file.getShort(60); i++) {
            int at = sectionTable + 64 * i;
            sections.add(new SectionRow(
                    string(names + file.getInt(at)),
                    file.getInt(at + 4),
                    file.getLong(at + 8),
                    file.getLong(at + 16),
                    file.getLong(at + 24),
                    file.getLong(at + 32),
                    file.getInt(at + 40),
                    file.getInt(at + 44),
                    file.getLong(at + 48)));
        }
    }

    List<SectionRow> sections() {
        return sections;
    }

    List<SegmentRow> segments() {
        return segments;
    }

    List<SegmentRow> segments(int type) {
        return segments.stream().filter(segment -> segment.type() == type).toList();
    }

    Optional<SectionRow> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    ByteBuffer contents(String name) {
        SectionRow section = section(name).orElseThrow();
        return file.slice((int) section.offset(), (int) section.size()).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<SymbolRow> symbols(String table) {
        int names = (int) sections.get(section(table).orElseThrow().link()).offset();
        ByteBuffer entries = contents(table);
        List<SymbolRow> symbols = new ArrayList<>();
        for (int at = 0; at < entries.limit(); at += 24) {
            symbols.add(new SymbolRow(
                    string(names + entries.getInt(at)),
                    entries.get(at + 4) & 15,
                    entries.get(at + 4) >> 4,
                    entries.getShort(at + 6),
                    entries.getLong(at + 8),
                    entries.getLong(at + 16)));
        }
        return symbols;
    }

    /** Finds a symbol as a loader does: filter, bucket, chain. */
    Optional<SymbolRow> lookup(String name) {
        int hash = 5381;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash << 5) + hash + Byte.toUnsignedInt(b);
        }
        ByteBuffer table = contents(".gnu.hash");
        int buckets = table.getInt(0);
        int first = table.getInt(4);
        int words = table.getInt(8);
        long word = table.getLong(16 + 8 * ((hash >>> 6) & (words - 1)));
        if ((word >>> (hash & 63) & word >>> ((hash >>> table.getInt(12)) & 63) & 1) == 0) {
            return Optional.empty();
        }
        int bucket = 16 + 8 * words + 4 * Integer.remainderUnsigned(hash, buckets);
        int chains = 16 + 8 * words + 4 * buckets;
        List<SymbolRow> symbols = symbols(".dynsym");
        int index = table.getInt(bucket);
        boolean more = index != 0;
        while (more) {
            int chain = table.getInt(chains + 4 * (index - first));
            if ((chain | 1) == (hash | 1) && symbols.get(index).name().equals(name)) {
                return Optional.of(symbols.get(index));
            }
            index++;
            more = (chain & 1) == 0;
        }
        return Optional.empty();
    }

    private String string(int offset) {
        int end = offset;
        while (file.get(end) != 0) {
            end++;
        }
        return StandardCharsets.UTF_8.decode(file.slice(offset, end - offset)).toString();
    }
}
