package dev.clobber.processor.probe;

import java.util.List;

/**
 * A register, or the memory: pieces of the words of a state.
 *
 * @param name as the manuals spell it; vector registers by their zmm name, whatever the processor has of them
 * @param pieces low bits first
 */
record StatePart(String name, List<Piece> pieces) {
    /** Bits of one word. */
    record Piece(int word, int shift, int bits) {
        long mask() {
            return (bits == Long.SIZE ? -1 : (1L << bits) - 1) << shift;
        }

        long read(long[] words) {
            return (words[word] & mask()) >>> shift;
        }

        void write(long[] words, long value) {
            words[word] = words[word] & ~mask() | value << shift & mask();
        }
    }

    StatePart {
        pieces = List.copyOf(pieces);
    }

    /** Its width. */
    int bits() {
        return pieces.stream().mapToInt(Piece::bits).sum();
    }

    @Override
    public String toString() {
        return name;
    }
}
