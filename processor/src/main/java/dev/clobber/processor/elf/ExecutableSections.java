package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sections of a static program that has none to run: what tools want to know of it. They come behind all that is loaded.
 *
 * @param textStart the offset in the file of {@code .text}, which reaches to the end of what is loaded
 * @param base the address of the file's first byte
 * @param symbols in {@code .text}, their offsets counted from the file's start
 * @param debug what debuggers read, offsets counted so too
 */
public record ExecutableSections(int textStart, long base, List<Symbol> symbols, DebugSections debug) {
    private static final int SECTION_HEADER_OFFSET = 40;
    private static final int SECTION_HEADER_SIZE = 58;

    /** Copies the list. */
    public ExecutableSections {
        symbols = List.copyOf(symbols);
    }

    /**
     * The file with sections.
     *
     * @param program its headers, code, and data; the headers say that there are no sections
     */
    public byte[] appendTo(byte[] program) {
        List<Symbol> sorted = new ArrayList<>();
        for (Symbol symbol : symbols) {
            sorted.add(new Symbol(
                    symbol.name(),
                    symbol.section(),
                    symbol.offset() - textStart,
                    symbol.size(),
                    symbol.type(),
                    symbol.global()));
        }
        Collections.sort(sorted);
        SymbolTable table = SymbolTable.of(sorted);
        Map<String, byte[]> contents = new HashMap<>(debug.at(base));
        StringTable names = names(table);
        contents.put(Sections.STRTAB, names.toBytes());
        Layout layout = layout(program.length, table, names);
        contents.put(Sections.SYMTAB, table.toBytes(names, layout));
        return write(program, layout, names, contents);
    }

    private StringTable names(SymbolTable table) {
        List<String> all = new ArrayList<>(List.of(SectionKind.TEXT.sectionName(), Sections.SYMTAB, Sections.STRTAB));
        for (DebugSection section : debug.sections()) {
            all.add(section.name());
        }
        for (SymbolEntry entry : table.entries()) {
            all.add(entry.name());
        }
        StringTable names = new StringTable();
        names.addSharing(all);
        return names;
    }

    private Layout layout(int end, SymbolTable table, StringTable names) {
        List<Section> unloaded = new ArrayList<>();
        for (DebugSection section : debug.sections()) {
            unloaded.add(Sections.debug(section.name(), section.bytes().length));
        }
        unloaded.add(Sections.symtab(table));
        unloaded.add(Sections.strtab(names));
        Layout behind = Layout.of(end, 1, List.of(), unloaded);
        Section text = Section.of(
                SectionKind.TEXT.sectionName(),
                SectionHeader.SHT_PROGBITS,
                SectionHeader.SHF_ALLOC | SectionHeader.SHF_EXECINSTR,
                1,
                end - textStart);
        List<Placement> placements = new ArrayList<>();
        placements.add(new Placement(text, textStart, base + textStart));
        placements.addAll(behind.placements());
        return new Layout(placements, List.of(), behind.end());
    }

    private static byte[] write(byte[] program, Layout layout, StringTable names, Map<String, byte[]> contents) {
        LittleEndianWriter out = new LittleEndianWriter().bytes(program);
        for (Placement placement : layout.placements()) {
            byte[] bytes = contents.get(placement.section().name());
            if (bytes != null) {
                out.zeroesTo(placement.offset()).bytes(bytes);
            }
        }
        long start = Alignment.up(out.size(), Long.BYTES);
        out.zeroesTo(start);
        List<SectionHeader> headers = layout.sectionHeaders(names);
        for (SectionHeader header : headers) {
            header.writeTo(out);
        }
        byte[] file = out.toByteArray();
        put(file, SECTION_HEADER_OFFSET, new LittleEndianWriter().u64(start));
        put(
                file,
                SECTION_HEADER_SIZE,
                new LittleEndianWriter()
                        .u16(SectionHeader.SIZE)
                        .u16(headers.size())
                        .u16(layout.index(Sections.STRTAB)));
        return file;
    }

    private static void put(byte[] file, int offset, LittleEndianWriter field) {
        byte[] bytes = field.toByteArray();
        System.arraycopy(bytes, 0, file, offset, bytes.length);
    }
}
