package dev.clobber.processor.probe;

import java.util.stream.IntStream;

/** A few bits of a state, to be compared quickly. */
final class Bits {
    private final int[] words;
    private final long[] masks;

    private Bits(int[] words, long[] masks) {
        this.words = words;
        this.masks = masks;
    }

    static Bits of(StateMask mask) {
        long[] all = mask.words();
        int[] words = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
        return new Bits(words, IntStream.of(words).mapToLong(i -> all[i]).toArray());
    }

    /** Whether all of these bits are the same in two states. */
    boolean same(MachineState one, MachineState other) {
        long[] left = one.words();
        long[] right = other.words();
        for (int i = 0; i < words.length; i++) {
            if (((left[words[i]] ^ right[words[i]]) & masks[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of these bits is the same in two results, or in both what it was before. */
    boolean sameOrKept(MachineState before, MachineState after, MachineState otherBefore, MachineState otherAfter) {
        long[] a = before.words();
        long[] b = after.words();
        long[] c = otherBefore.words();
        long[] d = otherAfter.words();
        for (int i = 0; i < words.length; i++) {
            int word = words[i];
            if (((b[word] ^ d[word]) & (a[word] ^ b[word] | c[word] ^ d[word]) & masks[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of them are 0, or all 1. */
    boolean are(boolean value, MachineState state) {
        long[] all = state.words();
        for (int i = 0; i < words.length; i++) {
            if ((all[words[i]] & masks[i]) != (value ? masks[i] : 0)) {
                return false;
            }
        }
        return true;
    }
}
