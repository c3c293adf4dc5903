package dev.clobber.processor.asm;

import dev.clobber.processor.asm.FrameChange.CfaOffset;
import dev.clobber.processor.asm.FrameChange.Restored;
import dev.clobber.processor.asm.FrameChange.Saved;
import dev.clobber.processor.isa.Register;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** Follows the call-frame state of the function that is being built, and tells each change of it. */
final class Frame {
    private static final int WORD = 8;

    /** A state to go back to. */
    private record State(int cfaOffset, Map<Register, Integer> saved) {}

    private final Deque<State> remembered = new ArrayDeque<>();
    private int cfaOffset = WORD;
    /** Where the caller's values are, by full register. */
    private Map<Register, Integer> saved = newMap();

    void reset() {
        cfaOffset = WORD;
        saved = newMap();
        remembered.clear();
    }

    int cfaOffset() {
        return cfaOffset;
    }

    List<FrameChange> cfaOffset(int offset) {
        if (offset == cfaOffset) {
            return List.of();
        }
        cfaOffset = offset;
        return List.of(new CfaOffset(0, offset));
    }

    List<FrameChange> saved(Register register, int offset) {
        saved.put(register.full(), offset);
        return List.of(new Saved(0, register.full(), offset));
    }

    List<FrameChange> restored(Register register) {
        saved.remove(register.full());
        return List.of(new Restored(0, register.full()));
    }

    /** Only the first push of a register saves the caller's value. */
    List<FrameChange> push(Register register) {
        List<FrameChange> changes = new ArrayList<>(cfaOffset(cfaOffset + WORD));
        if (!saved.containsKey(register)) {
            changes.addAll(saved(register, -cfaOffset));
        }
        return changes;
    }

    /** Whatever the slot kept is no longer there. */
    List<FrameChange> pop() {
        int slot = -cfaOffset;
        List<FrameChange> changes = new ArrayList<>(cfaOffset(cfaOffset - WORD));
        for (Map.Entry<Register, Integer> entry : saved.entrySet()) {
            if (entry.getValue() == slot) {
                changes.addAll(restored(entry.getKey()));
                return changes;
            }
        }
        return changes;
    }

    void remember() {
        remembered.push(new State(cfaOffset, copy(saved)));
    }

    List<FrameChange> restoreState() {
        State state;
        try {
            state = remembered.pop();
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException("no call-frame state is remembered", e);
        }
        List<FrameChange> changes = new ArrayList<>(cfaOffset(state.cfaOffset));
        for (Register register : copy(saved).keySet()) {
            if (!state.saved.containsKey(register)) {
                changes.addAll(restored(register));
            }
        }
        for (Map.Entry<Register, Integer> entry : state.saved.entrySet()) {
            if (!entry.getValue().equals(saved.get(entry.getKey()))) {
                changes.addAll(saved(entry.getKey(), entry.getValue()));
            }
        }
        return changes;
    }

    private static Map<Register, Integer> newMap() {
        return new TreeMap<>(new Comparator<Register>() {
            @Override
            public int compare(Register one, Register other) {
                return Integer.compare(one.number(), other.number());
            }
        });
    }

    private static Map<Register, Integer> copy(Map<Register, Integer> map) {
        Map<Register, Integer> copy = newMap();
        copy.putAll(map);
        return copy;
    }
}
