package dev.clobber.processor.elf;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between sections, symbols, relocations and frames in a file of any type. */
final class ContentCheck {
    private ContentCheck() {}

    static void symbols(List<Symbol> symbols, int textSize, int rodataSize, int bssSize) {
        Set<String> names = new HashSet<>();
        for (Symbol symbol : symbols) {
            int sectionSize = switch (symbol.section()) {
                case TEXT -> textSize;
                case RODATA -> rodataSize;
                case BSS -> bssSize;
            };
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

    static void relocations(List<Relocation> relocations, List<Symbol> symbols, int textSize) {
        Set<String> names = symbols.stream().map(Symbol::name).collect(Collectors.toSet());
        long free = 0;
        for (Relocation relocation : sorted(relocations, Comparator.comparingInt(Relocation::offset))) {
            if (!names.contains(relocation.symbol())) {
                throw new IllegalArgumentException(relocation + " is against an unknown symbol");
            }
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
        for (FrameDescription frame : sorted(frames, Comparator.comparingInt(FrameDescription::start))) {
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

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }
}
