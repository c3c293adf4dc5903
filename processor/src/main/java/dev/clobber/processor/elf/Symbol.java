package dev.clobber.processor.elf;

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
public record Symbol(String name, SectionKind section, int offset, int size, SymbolType type, boolean global)
        implements Comparable<Symbol> {
    public Symbol {
        StringTable.requireName(name, "a symbol's name");
        Objects.requireNonNull(section);
        Objects.requireNonNull(type);
        if (offset < 0 || size < 0) {
            throw new IllegalArgumentException("symbol " + name + " at " + offset + " with " + size + " bytes");
        }
    }

    /** The local ones first; then by place, then by name: the order in which people read a listing. */
    @Override
    public int compareTo(Symbol other) {
        if (global != other.global) {
            return global ? 1 : -1;
        }
        if (section != other.section) {
            return section.compareTo(other.section);
        }
        return offset == other.offset ? name.compareTo(other.name) : Integer.compare(offset, other.offset);
    }
}
