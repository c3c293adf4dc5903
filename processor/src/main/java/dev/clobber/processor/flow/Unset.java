package dev.clobber.processor.flow;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Register;
import java.util.Map;
import java.util.TreeMap;

/** Collects what of a register, or of memory on the stack, an instruction uses though nobody has set it. */
final class Unset {
    private final Instant now;
    private final EntryBits entry;
    private final Register register;
    /** By cause; empty as long as there is none, as for most reads. */
    private Map<Integer, Use> uses = Map.of();

    /** Bits that come from one cause. */
    private record Use(int low, int high, boolean certain) {
        Use and(Use other) {
            return new Use(Math.min(low, other.low), Math.max(high, other.high), certain || other.certain);
        }
    }

    Unset(Instant now, EntryBits entry, Register register) {
        this.now = now;
        this.entry = entry;
        this.register = register;
    }

    void add(Lane lane, int low, int width) {
        Ids origins = lane.origins();
        if (origins.contains(Origins.UNJUDGED)) {
            return;
        }
        for (int i = 0; i < origins.size(); i++) {
            int origin = origins.get(i);
            int cause = EntryBits.cause(origin);
            if (entry.isUnset(origin) && !now.state().reported.contains(cause)) {
                uses = uses.isEmpty() ? new TreeMap<>() : uses;
                uses.merge(cause, new Use(low, low + width, origins.size() == 1), Use::and);
            }
        }
    }

    /** Tells each cause once: after that it counts as set. */
    void tell() {
        for (Map.Entry<Integer, Use> use : uses.entrySet()) {
            Use bits = use.getValue();
            now.recorder()
                    .unset(now.index(), register, new BitRange(bits.low(), bits.high()), use.getKey(), bits.certain());
            now.state().reported = now.state().reported.union(Ids.of(use.getKey()));
        }
    }
}
