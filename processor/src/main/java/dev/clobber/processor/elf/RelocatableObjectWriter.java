package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes one relocatable object: the sections one after the other, each with its relocations behind it. */
final class RelocatableObjectWriter {
    private final RelocatableObject object;
    private final ObjectSymbols symbols;
    private final StringTable names = new StringTable();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    RelocatableObjectWriter(RelocatableObject object) {
        this.object = object;
        this.symbols = new ObjectSymbols(object);
    }

    byte[] toBytes() {
        addText();
        if (object.bssSize() > 0) {
            sections.add(Sections.bss(object.bssSize()));
        }
        if (!object.frames().isEmpty()) {
            addFrames(new CallFrameTable(object.machine().callFrame(), object.frames()));
        }
        for (DebugSection section : object.debug().sections()) {
            addDebug(section);
        }
        sections.add(Sections.noteGnuStack());
        SymbolTable table = symbols.table();
        sections.add(Sections.symtab(table));
        addNames(table);
        sections.add(Sections.strtab(names));
        contents.put(Sections.STRTAB, names.toBytes());
        Layout layout = Layout.of(FileWriter.headerSize(0), object.machine().pageSize(), List.of(), sections);
        contents.put(Sections.SYMTAB, table.toBytes(names, layout));
        return FileWriter.write(
                FileHeader.ET_REL, object.machine().number(), List.of(), layout, Sections.STRTAB, names, contents);
    }

    private void addText() {
        add(Sections.text(object.text().length), object.text());
        List<Relocation> sorted = new ArrayList<>(object.relocations());
        Collections.sort(sorted);
        List<RelocationTable.Entry> entries = new ArrayList<>();
        for (Relocation relocation : sorted) {
            entries.add(new RelocationTable.Entry(
                    relocation.offset(),
                    symbols.index(relocation.symbol()),
                    object.numbers().of(relocation.kind()),
                    relocation.addend()));
        }
        addRelocations(SectionKind.TEXT.sectionName(), entries);
    }

    /** Counts from the section and not from the functions, for a global one can be another's when the program runs. */
    private void addFrames(CallFrameTable frames) {
        add(Sections.ehFrame(frames.openSize()), frames.toOpenBytes());
        int text = symbols.sectionIndex(SectionKind.TEXT.sectionName());
        List<RelocationTable.Entry> entries = new ArrayList<>();
        for (Map.Entry<Integer, Integer> field : frames.openFields().entrySet()) {
            entries.add(new RelocationTable.Entry(
                    field.getKey(), text, object.numbers().distance(), field.getValue()));
        }
        addRelocations(Sections.EH_FRAME, entries);
    }

    private void addDebug(DebugSection section) {
        add(Sections.debug(section.name(), section.bytes().length), section.bytes());
        List<RelocationTable.Entry> entries = new ArrayList<>();
        for (DebugSection.Reference reference : section.references()) {
            int type = reference.size() == Long.BYTES
                    ? object.numbers().address64()
                    : object.numbers().address32();
            entries.add(new RelocationTable.Entry(
                    reference.offset(), symbols.sectionIndex(reference.section()), type, reference.place()));
        }
        addRelocations(section.name(), entries);
    }

    private void add(Section section, byte[] bytes) {
        sections.add(section);
        contents.put(section.name(), bytes);
    }

    private void addRelocations(String target, List<RelocationTable.Entry> entries) {
        if (!entries.isEmpty()) {
            RelocationTable table = new RelocationTable(entries);
            add(Sections.relocations(target, table), table.toBytes());
        }
    }

    private void addNames(SymbolTable table) {
        List<String> all = new ArrayList<>(List.of(Sections.STRTAB));
        for (Section section : sections) {
            all.add(section.name());
        }
        for (SymbolEntry entry : table.entries()) {
            all.add(entry.name());
        }
        names.addSharing(all);
    }
}
