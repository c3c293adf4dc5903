package dev.clobber.processor.programs;

/** How many steps a method of a random program may take at most: so it ends soon. */
final class Budget {
    private final long limit;
    private long spent;
    private long times = 1;
    private int loops;

    Budget(long limit) {
        this.limit = limit;
    }

    /** Whether so many steps, as often as the place is reached, are still there. */
    boolean allows(long steps) {
        return steps <= (limit - spent) / times;
    }

    void spend(long steps) {
        spent += steps * times;
    }

    /** Enters a loop. */
    void enter(int turns) {
        times *= turns;
        loops++;
    }

    /** Leaves it. */
    void leave(int turns) {
        times /= turns;
        loops--;
    }

    /** Whether this is within no loop. */
    boolean isOnce() {
        return loops == 0;
    }

    long spent() {
        return spent;
    }
}
