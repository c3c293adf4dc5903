package dev.clobber.processor.elf;

import java.util.Comparator;
import java.util.Objects;

/**
 * A name for a place in a section.
 *
 * @param name any text that UTF-8 can express without NUL; unique in a file
 * @param section where it lies
 * @param offset its first byte, counted from the section's start, 0 or more
 * @param size its length in bytes, 0 or more; it ends within the section
 * @param type code or data
 * @param global whether other files can find it by its name; if not it is there for debuggers only
 */
public record Symbol(String name, SectionKind section, int offset, int size, SymbolType type, boolean global) {
    /** By place, then by name: the order in which people read a listing. */
    static final Comparator<Symbol> BY_PLACE =
            Comparator.comparing(Symbol::section).thenComparing(Symbol::offset).thenComparing(Symbol::name);

    public Symbol {
        StringTable.requireName(name, "a symbol's name");
        Objects.requireNonNull(section);
        Objects.requireNonNull(type);
        if (offset < 0 || size < 0) {
            throw new IllegalArgumentException("symbol " + name + " at " + offset + " with " + size + " bytes");
        }
    }
}
