package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What full general registers hold at one place, as numbers of 64 bits with a sign; a register that is not there may hold anything. */
final class KnownRegisters {
    /** What a 32-bit instruction leaves: the upper half is zero. */
    static final Range UPPER_HALF_ZERO = new Range(0, 0xffff_ffffL);

    private final Map<Register, Range> ranges = new TreeMap<>((one, other) -> one.number() - other.number());

    KnownRegisters copy() {
        KnownRegisters copy = new KnownRegisters();
        copy.ranges.putAll(ranges);
        return copy;
    }

    Map<Register, Range> asMap() {
        return Collections.unmodifiableMap(ranges);
    }

    Range of(Register register) {
        return ranges.getOrDefault(register.full(), Range.LONG);
    }

    void set(Register register, Range range) {
        if (range.equals(Range.LONG)) {
            forget(register);
        } else {
            ranges.put(register.full(), range);
        }
    }

    void forget(Register register) {
        ranges.remove(register.full());
    }

    /** What is true on both ways. Ranges that differ are not joined but widened at once to what a 32-bit write leaves, so that loops end. */
    boolean meet(KnownRegisters other) {
        boolean changed = false;
        for (Register register : Map.copyOf(ranges).keySet()) {
            Range mine = ranges.get(register);
            Range theirs = other.of(register);
            if (!mine.contains(theirs)) {
                changed = true;
                set(register, wider(mine, theirs));
            }
        }
        return changed;
    }

    private static Range wider(Range one, Range other) {
        for (Range range : new Range[] {
            new Range(0, 255), new Range(0, Integer.MAX_VALUE), UPPER_HALF_ZERO, new Range(-4095, Integer.MAX_VALUE)
        }) {
            if (range.contains(one) && range.contains(other)) {
                return range;
            }
        }
        return Range.LONG;
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
