package dev.clobber.processor.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds out which of the registers that differ between two states makes the results differ. */
final class Culprits {
    private static final int MOST = 6;

    /** Bits of rflags, up to OF. */
    private static final int FLAGS = 12;

    private final StateLayout layout;
    private final MachineState before;
    private final MachineState changed;
    private final Predicate<MachineState> differs;

    /**
     * For two states of which the results differ.
     *
     * @param before one of them
     * @param changed the other one
     * @param differs whether the results of another state differ from those of the first
     */
    Culprits(StateLayout layout, MachineState before, MachineState changed, Predicate<MachineState> differs) {
        this.layout = layout;
        this.before = before;
        this.changed = changed;
        this.differs = differs;
    }

    /** The names of what alone makes a difference, or that it takes several together. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (StatePart part : layout.parts().values()) {
            if (names.size() < MOST && matters(part, 0, part.bits() - 1)) {
                names.add(part.name().equals("rflags") ? "flags" + flags(part) : part.name());
            }
        }
        return names.isEmpty() ? List.of("parts of the state that it takes together") : names;
    }

    private boolean matters(StatePart part, int low, int high) {
        MachineState other = before.copy();
        other.set(StateMask.none(layout).add(part, low, high), changed);
        return !other.equals(before) && differs.test(other);
    }

    private String flags(StatePart part) {
        StringBuilder bits = new StringBuilder();
        for (int bit = 0; bit < FLAGS; bit++) {
            if (matters(part, bit, bit)) {
                bits.append(" rflags[").append(bit).append(']');
            }
        }
        return bits.toString();
    }
}
