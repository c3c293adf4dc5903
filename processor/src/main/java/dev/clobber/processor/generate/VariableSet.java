package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.BitSet;

/** Variables of one function, by their numbers. */
final class VariableSet {
    private final BitSet bits;

    VariableSet() {
        this(new BitSet());
    }

    private VariableSet(BitSet bits) {
        this.bits = bits;
    }

    VariableSet copy() {
        return new VariableSet((BitSet) bits.clone());
    }

    boolean contains(Variable variable) {
        return bits.get(variable.number());
    }

    void remove(Variable variable) {
        bits.clear(variable.number());
    }

    void addAll(VariableSet others) {
        bits.or(others.bits);
    }

    /** Adds what is a variable and no constant. */
    void add(Value value) {
        if (value instanceof Variable variable) {
            bits.set(variable.number());
        }
    }

    /** The numbers, ascending. */
    int[] numbers() {
        return bits.stream().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariableSet set && bits.equals(set.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }
}
