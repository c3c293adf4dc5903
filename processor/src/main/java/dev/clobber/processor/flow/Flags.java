package dev.clobber.processor.flow;

import dev.clobber.processor.isa.Flag;
import java.util.Arrays;
import java.util.Set;

/** The flags, one by one. Immutable. */
final class Flags {
    private static final Flag[] ALL = Flag.values();
    /** No flags at all. */
    static final Flags NONE = new Flags(new Lane[0]);
    /** As a block finds them: the direction flag is 0. */
    static final Flags ENTRY = entry();

    private final Lane[] lanes;

    private Flags(Lane[] lanes) {
        this.lanes = lanes;
    }

    private static Flags entry() {
        Lane[] lanes = new Lane[ALL.length];
        for (Flag flag : ALL) {
            lanes[flag.ordinal()] = Lane.entry(flag == Flag.DF ? Origins.CLEAR : Origins.flag(flag));
        }
        return new Flags(lanes);
    }

    Lane get(Flag flag) {
        return lanes[flag.ordinal()];
    }

    Flags with(Flag flag, Lane lane) {
        return with(Set.of(flag), lane, false);
    }

    /** Gives several flags the same value, or lets them have it beside their own. */
    Flags with(Set<Flag> flags, Lane lane, boolean beside) {
        if (flags.isEmpty()) {
            return this;
        }
        Lane[] changed = lanes.clone();
        for (Flag flag : flags) {
            int i = flag.ordinal();
            Lane value = beside ? lanes[i].join(lane) : lane;
            changed[i] = value.origins().equals(ENTRY.lanes[i].origins()) ? ENTRY.lanes[i] : value;
        }
        return new Flags(changed);
    }

    Flags join(Flags other) {
        if (this == other) {
            return this;
        }
        if (this == NONE || other == NONE) {
            return NONE;
        }
        Lane[] joined = lanes;
        for (int i = 0; i < lanes.length; i++) {
            Lane lane = lanes[i].join(other.lanes[i]);
            if (lane != lanes[i]) {
                joined = joined == lanes ? lanes.clone() : joined;
                joined[i] = lane;
            }
        }
        return joined == lanes ? this : new Flags(joined);
    }

    @Override
    public boolean equals(Object object) {
        return this == object || object instanceof Flags flags && Arrays.equals(lanes, flags.lanes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lanes);
    }
}
