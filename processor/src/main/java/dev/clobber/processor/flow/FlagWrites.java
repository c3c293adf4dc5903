package dev.clobber.processor.flow;

import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.Set;

/** What instructions do to the flags. */
final class FlagWrites {
    private static final Set<Flag> HIGH = Set.of(Flag.DF, Flag.OF);
    private static final Register AH = Registers.get("ah");

    private FlagWrites() {}

    static void follow(Instant now, FlagEffects effects) {
        int step = now.index();
        all(now, effects.written(), Origins.COMPUTED, false);
        all(now, effects.conditional(), Origins.COMPUTED, true);
        all(now, effects.cleared(), Origins.CLEAR, false);
        all(now, effects.set(), Origins.SET, false);
        // Where a count of zero leaves some flags alone, it leaves alone those too that it would leave undefined.
        boolean mayStay = !effects.conditional().isEmpty();
        all(now, effects.undefined(), Origins.undefinedBy(step), mayStay);
    }

    private static void all(Instant now, Set<Flag> flags, int origin, boolean conditional) {
        if (!flags.isEmpty()) {
            Lane lane = new Lane(Ids.of(origin), Ids.of(now.index()), Flags.NONE);
            now.state().flags = now.state().flags.with(flags, lane, conditional);
        }
    }

    /** pushfq, popfq, lahf, sahf. */
    static void image(Instant now) {
        MachineState state = now.state();
        boolean isStored = !now.effects().flags().read().isEmpty();
        boolean isOnStack = now.effects().stack().orElse(0) != 0;
        if (isStored) {
            Lane image = new Lane(Ids.of(Origins.COMPUTED), Ids.of(now.index()), state.flags);
            if (isOnStack) {
                StackTraffic.pushed(now, 8, Word.of(image));
            } else {
                int rax = Cells.first(AH);
                state.set(rax, state.get(rax).with(1, image).at(Address.NONE));
            }
        } else if (isOnStack) {
            Word word = StackTraffic.top(now, 8);
            StackTraffic.popped(now, 8);
            load(now, word.lane(0), word.lane(1));
        } else {
            Lane lane = state.get(Cells.first(AH)).lane(1);
            load(now, lane, lane);
        }
    }

    private static void load(Instant now, Lane low, Lane high) {
        MachineState state = now.state();
        for (Flag flag : now.effects().flags().defined()) {
            Lane source = HIGH.contains(flag) ? high : low;
            Lane flagLane = source.image() != Flags.NONE
                    ? source.image().get(flag).movedBy(Ids.of(now.index()))
                    : source.origins().isOnly(Origins.UNJUDGED)
                            ? source.movedBy(Ids.of(now.index()))
                            : Lane.computed(now.index());
            state.flags = state.flags.with(flag, flagLane);
        }
    }
}
