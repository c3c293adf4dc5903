package dev.clobber.processor.elf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between sections, symbols, relocations and frames in a file of any type. */
final class ContentCheck {
    private ContentCheck() {}

    static void symbols(List<Symbol> symbols, int textSize, int rodataSize, long bssSize) {
        Set<String> names = new HashSet<>();
        for (Symbol symbol : symbols) {
            long sectionSize = symbol.section() == SectionKind.TEXT
                    ? textSize
                    : symbol.section() == SectionKind.RODATA ? rodataSize : bssSize;
            // A section without bytes is left out of the file, and a symbol needs a section.
            if (sectionSize == 0 || (long) symbol.offset() + symbol.size() > sectionSize) {
                throw new IllegalArgumentException(
                        symbol + " reaches beyond the section, which has " + sectionSize + " bytes");
            }
            if (!names.add(symbol.name())) {
                throw new IllegalArgumentException("two symbols are called " + symbol.name());
            }
        }
    }

    /** What must hold where no other file has a say: every symbol is one of these. */
    static void ownSymbols(List<Relocation> relocations, List<Symbol> symbols) {
        Set<String> names = new HashSet<>();
        for (Symbol symbol : symbols) {
            names.add(symbol.name());
        }
        for (Relocation relocation : relocations) {
            if (!names.contains(relocation.symbol())) {
                throw new IllegalArgumentException(relocation + " is against an unknown symbol");
            }
        }
    }

    static void relocations(List<Relocation> relocations, int textSize) {
        long free = 0;
        for (Relocation relocation : sorted(relocations)) {
            if (relocation.offset() < free) {
                throw new IllegalArgumentException(relocation + " overlaps another");
            }
            free = (long) relocation.offset() + Relocation.SIZE;
            if (free > textSize) {
                throw new IllegalArgumentException(
                        relocation + " reaches beyond text, which has " + textSize + " bytes");
            }
        }
    }

    static void frames(List<FrameDescription> frames, int textSize) {
        long free = 0;
        for (FrameDescription frame : sorted(frames)) {
            if (frame.start() < free) {
                throw new IllegalArgumentException("frame description overlaps another: " + frame);
            }
            free = frame.end();
            if (free > textSize) {
                throw new IllegalArgumentException(
                        "frame description reaches beyond text, which has " + textSize + " bytes: " + frame);
            }
        }
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> list) {
        List<T> sorted = new ArrayList<>(list);
        Collections.sort(sorted);
        return sorted;
    }
}
