package dev.clobber.processor.lower;

import java.util.Objects;

/**
 * A named piece of a data section. Local to its library.
 *
 * @param name what the code calls it
 * @param offset where it begins, in bytes from the start of its section
 * @param size its size in bytes
 */
public record DataSymbol(String name, int offset, int size) implements Comparable<DataSymbol> {
    /** Refuses negative places. */
    public DataSymbol {
        Objects.requireNonNull(name, "name");
        if (offset < 0 || size < 0) {
            throw new IllegalArgumentException(name + " at " + offset + ", " + size + " bytes");
        }
    }

    /** By place alone. */
    @Override
    public int compareTo(DataSymbol other) {
        return Integer.compare(offset, other.offset);
    }
}
