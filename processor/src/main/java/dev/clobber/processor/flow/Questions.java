package dev.clobber.processor.flow;

import dev.clobber.processor.flow.PathFinder.Question;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What is asked about ways. */
final class Questions {
    private static final long PRIME = 1_000_003;

    private record Simple(Predicate<MachineState> holding, ToLongFunction<MachineState> signing) implements Question {
        @Override
        public boolean holds(MachineState state) {
            return holding.test(state);
        }

        @Override
        public long signature(MachineState state) {
            return signing.applyAsLong(state);
        }
    }

    private Questions() {}

    /** Where a value that nobody set, and that was not told before, is. */
    static Question unset(int cause, Predicate<MachineState> holding) {
        return new Simple(
                state -> !state.reported.contains(cause) && holding.test(state),
                state -> places(state, cause) * 2 + (state.reported.contains(cause) ? 1 : 0));
    }

    /** Whether a register does not hold what it held at the entry. */
    record Changed(Register register) implements Question {
        @Override
        public boolean holds(MachineState state) {
            return AtEnd.isChanged(state, register);
        }

        @Override
        public long signature(MachineState state) {
            int cause = Cells.first(register);
            long hash = places(state, cause);
            for (int word = 0; word < Cells.count(register); word++) {
                for (int lane = 0; lane < Word.LANES; lane++) {
                    hash = hash * PRIME
                            + state.get(cause + word).lane(lane).origins().hashCode();
                }
            }
            return hash;
        }
    }

    /** Whether some flags do not hold what they held at the entry. */
    record FlagsChanged(Set<Flag> flags) implements Question {
        @Override
        public boolean holds(MachineState state) {
            return AtEnd.areChanged(state, flags);
        }

        @Override
        public long signature(MachineState state) {
            return Questions.signature(flags, state);
        }
    }

    /** Where all that a register held at the entry is. */
    private static long places(MachineState state, int cause) {
        long hash = state.rsp().hashCode();
        for (int word = state.nextTouched(0); word >= 0; word = state.nextTouched(word + 1)) {
            if (state.get(word) != Cells.entryWord(word)) {
                hash = hash * PRIME + held(state.get(word), cause) * (word + 1);
            }
        }
        for (Word value : state.slots.words()) {
            hash = hash * PRIME + held(value, cause);
        }
        return hash;
    }

    private static long held(Word value, int cause) {
        long hash = 1;
        for (int lane = 0; lane < Word.LANES; lane++) {
            Ids origins = value.lane(lane).origins();
            for (int i = 0; i < origins.size(); i++) {
                if (EntryBits.cause(origins.get(i)) == cause) {
                    hash = hash * PRIME + origins.get(i) * 8L + lane + 1;
                }
            }
        }
        return hash;
    }

    static Question flags(Set<Flag> flags, Predicate<MachineState> holding) {
        return new Simple(holding, state -> signature(flags, state));
    }

    private static long signature(Set<Flag> flags, MachineState state) {
        long hash = state.reported.hashCode();
        for (Flag flag : flags) {
            hash = hash * PRIME + state.flags.get(flag).origins().hashCode();
        }
        for (Word value : state.slots.words()) {
            hash = hash * PRIME + Arrays.hashCode(new Object[] {value.lane(0).image()});
        }
        return hash;
    }

    static Question of(Predicate<MachineState> holding) {
        return new Simple(
                holding,
                state -> ((state.rsp().hashCode() * PRIME + state.x87.registers()) * 2 + (state.mmx.isEmpty() ? 1 : 0))
                                * 2
                        + (state.uppers.isEmpty() ? 1 : 0));
    }
}
