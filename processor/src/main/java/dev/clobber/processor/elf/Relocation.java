package dev.clobber.processor.elf;

/**
 * A signed 32-bit field in text that receives {@code S + A - P}: the distance of a symbol, plus the addend, from the field
 * itself (in the psABI's words {@code R_X86_64_PC32}). The writer of a library fills it in when it knows all addresses, and
 * nothing is left to the loader; an object leaves it to the linker.
 *
 * @param offset the field's first byte, as an offset in text, 0 or more
 * @param symbol the name of the symbol whose address is S
 * @param addend A, in bytes; for an x86 branch whose field ends the instruction, -4
 * @param kind what it is for
 */
public record Relocation(int offset, String symbol, long addend, Kind kind) implements Comparable<Relocation> {
    /** What the distance is for, as far as a linker may want to know. */
    public enum Kind {
        /** Of a place whose address the code takes or that it reads or writes. */
        ADDRESS,
        /** Of a function that the code calls or goes to, so that it may as well be that of a way there. */
        CALL
    }

    /** The length of the field in bytes. */
    static final int SIZE = 4;

    public Relocation {
        StringTable.requireName(symbol, "a relocation's symbol");
        if (offset < 0) {
            throw new IllegalArgumentException("relocation against " + symbol + " at " + offset);
        }
    }

    /** The distance of an address. */
    public Relocation(int offset, String symbol, long addend) {
        this(offset, symbol, addend, Kind.ADDRESS);
    }

    /** In the order of the fields. */
    @Override
    public int compareTo(Relocation other) {
        return Integer.compare(offset, other.offset);
    }
}
