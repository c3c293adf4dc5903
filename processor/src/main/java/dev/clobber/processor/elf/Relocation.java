package dev.clobber.processor.elf;

/**
 * A signed 32-bit field in text that receives {@code S + A - P}: the distance of a symbol, plus the addend, from the field
 * itself (in the psABI's words {@code R_X86_64_PC32}). The writer fills it in when it knows all addresses; nothing is left to
 * the loader.
 *
 * @param offset the field's first byte, as an offset in text, 0 or more
 * @param symbol the name of the symbol whose address is S
 * @param addend A, in bytes; for an x86 branch whose field ends the instruction, -4
 */
public record Relocation(int offset, String symbol, long addend) implements Comparable<Relocation> {
    /** The length of the field in bytes. */
    static final int SIZE = 4;

    public Relocation {
        StringTable.requireName(symbol, "a relocation's symbol");
        if (offset < 0) {
            throw new IllegalArgumentException("relocation against " + symbol + " at " + offset);
        }
    }

    /** In the order of the fields. */
    @Override
    public int compareTo(Relocation other) {
        return Integer.compare(offset, other.offset);
    }
}
