package dev.clobber.processor.probe;

import java.util.BitSet;

/**
 * What differs between two states in one register, or in the memory.
 *
 * @param part that differs
 * @param bits of the part
 */
record Difference(StatePart part, BitSet bits) {
    Difference {
        bits = (BitSet) bits.clone();
    }

    @Override
    public BitSet bits() {
        return (BitSet) bits.clone();
    }

    /** The lowest bit that differs. */
    int low() {
        return bits.nextSetBit(0);
    }

    /** The highest bit that differs. */
    int high() {
        return bits.length() - 1;
    }

    @Override
    public String toString() {
        return part + "[" + high() + ":" + low() + "]";
    }
}
