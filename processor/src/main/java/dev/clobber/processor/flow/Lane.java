package dev.clobber.processor.flow;

/**
 * Some neighbouring bits of a word, which are told apart from the others.
 *
 * @param origins where their value can come from
 * @param writers the instructions that can have put it here; none where it is what was here when the block began
 * @param image the flags that it holds as rflags has them; {@link Flags#NONE} where it is no such value
 */
record Lane(Ids origins, Ids writers, Flags image) {
    private static final Ids COMPUTED = Ids.of(Origins.COMPUTED);

    /** No value at all: to begin with where lanes are joined. */
    static final Lane NOTHING = new Lane(Ids.NONE, Ids.NONE, Flags.NONE);

    /** What was there when the block began. */
    static Lane entry(int origin) {
        return new Lane(Ids.of(origin), Ids.NONE, Flags.NONE);
    }

    /** The result of an instruction. */
    static Lane computed(int step) {
        return new Lane(COMPUTED, Ids.of(step), Flags.NONE);
    }

    /** The same value, put to another place by an instruction. */
    Lane movedBy(Ids step) {
        return new Lane(origins, step, image);
    }

    Lane with(Ids more) {
        Ids all = origins.union(more);
        return all == origins ? this : new Lane(all, writers, Flags.NONE);
    }

    boolean isUndefined() {
        for (int i = 0; i < origins.size(); i++) {
            if (Origins.isUndefined(origins.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** One or the other: this very one where the other adds nothing. */
    Lane join(Lane other) {
        if (this == other) {
            return this;
        }
        Ids allOrigins = origins.union(other.origins);
        Ids allWriters = writers.union(other.writers);
        Flags both = image.join(other.image);
        return allOrigins == origins && allWriters == writers && both == image
                ? this
                : new Lane(allOrigins, allWriters, both);
    }

    /** By identity first, for most are shared. */
    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof Lane lane
                        && origins.equals(lane.origins)
                        && writers.equals(lane.writers)
                        && image.equals(lane.image);
    }

    @Override
    public int hashCode() {
        return origins.hashCode();
    }
}
