package dev.clobber.processor.probe;

import java.util.Arrays;

/** A set of bits of a state: those that may change, or those that are read. */
final class StateMask {
    private final StateLayout layout;
    private final long[] words;

    private StateMask(StateLayout layout, long[] words) {
        this.layout = layout;
        this.words = words;
    }

    static StateMask none(StateLayout layout) {
        return new StateMask(layout, new long[layout.words()]);
    }

    static StateMask of(StateLayout layout, long[] words) {
        return new StateMask(layout, words.clone());
    }

    StateMask copy() {
        return of(layout, words);
    }

    /** Adds a whole part. */
    StateMask add(String part) {
        return add(layout.part(part), 0, layout.part(part).bits() - 1);
    }

    /** Adds bits of a part, the first and the last included. */
    StateMask add(StatePart part, int low, int high) {
        int first = 0;
        for (StatePart.Piece piece : part.pieces()) {
            for (int bit = Math.max(low, first); bit <= high && bit < first + piece.bits(); bit++) {
                words[piece.word()] |= 1L << piece.shift() + bit - first;
            }
            first += piece.bits();
        }
        return this;
    }

    /** Takes bits out. */
    StateMask remove(StateMask other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    /** Whether two states are the same but for these bits. */
    boolean covers(MachineState before, MachineState after) {
        long[] left = before.words();
        long[] right = after.words();
        long outside = 0;
        for (int i = 0; i < words.length; i++) {
            outside |= (left[i] ^ right[i]) & ~words[i];
        }
        return outside == 0;
    }

    long[] words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateMask mask && Arrays.equals(words, mask.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
