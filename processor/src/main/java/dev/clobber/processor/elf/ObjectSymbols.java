package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The symbols of a relocatable object, and the index of each, by which relocations know it. */
final class ObjectSymbols {
    private final List<SymbolEntry> entries = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> sections = new HashMap<>();

    ObjectSymbols(RelocatableObject object) {
        // Local entries come first: those of the sections, then others; what other objects define is last.
        for (String section : referredTo(object)) {
            entries.add(SymbolEntry.ofSection(section));
            sections.put(section, entries.size());
        }
        List<Symbol> sorted = new ArrayList<>(object.symbols());
        Collections.sort(sorted);
        for (Symbol symbol : sorted) {
            add(SymbolEntry.of(symbol));
        }
        TreeSet<String> others = new TreeSet<>();
        for (Relocation relocation : object.relocations()) {
            others.add(relocation.symbol());
        }
        others.removeAll(named.keySet());
        for (String other : others) {
            add(SymbolEntry.undefined(other));
        }
    }

    private void add(SymbolEntry entry) {
        entries.add(entry);
        named.put(entry.name(), entries.size());
    }

    /** The sections that call-frame information and debug sections count from. */
    private static TreeSet<String> referredTo(RelocatableObject object) {
        TreeSet<String> names = new TreeSet<>();
        if (!object.frames().isEmpty()) {
            names.add(SectionKind.TEXT.sectionName());
        }
        for (DebugSection section : object.debug().sections()) {
            for (DebugSection.Reference reference : section.references()) {
                names.add(reference.section());
            }
        }
        return names;
    }

    SymbolTable table() {
        return new SymbolTable(entries);
    }

    /** The index of what has this name, here or in another object. */
    int index(String name) {
        return index(named, name);
    }

    /** The index of the entry that stands for a section. */
    int sectionIndex(String section) {
        return index(sections, section);
    }

    private static int index(Map<String, Integer> indices, String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no symbol for " + name);
        }
        return index;
    }
}
