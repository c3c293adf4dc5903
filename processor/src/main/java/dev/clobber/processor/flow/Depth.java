package dev.clobber.processor.flow;

/**
 * How many registers of the x87 stack are in use.
 *
 * @param registers negative where more was popped than was pushed; {@link #UNKNOWN} where it differs by the way
 * @param writers the instructions that changed it since it was empty
 */
record Depth(int registers, Ids writers) {
    static final int UNKNOWN = Integer.MIN_VALUE;
    static final Depth EMPTY = new Depth(0, Ids.NONE);

    Depth changedBy(int step, long change) {
        if (registers == UNKNOWN) {
            return this;
        }
        int now = registers + (int) change;
        return now == 0 ? EMPTY : new Depth(now, writers.union(Ids.of(step)));
    }

    Depth lostBy(int step) {
        return new Depth(UNKNOWN, writers.union(Ids.of(step)));
    }

    Depth join(Depth other) {
        int both = registers == other.registers ? registers : UNKNOWN;
        return both == registers && writers.containsAll(other.writers)
                ? this
                : new Depth(both, writers.union(other.writers));
    }
}
