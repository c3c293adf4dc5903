package dev.clobber.processor.flow;

import java.util.List;

/**
 * How control gets to a place: which way it goes at the branches that matter.
 *
 * @param turns in the order in which they are taken, three at most; none where it is so on every way, or where the block is too large to
 *     find out
 */
public record Path(List<Turn> turns) {
    /** On every way. */
    public static final Path ANY = new Path(List.of());

    /** Copies the list. */
    public Path {
        turns = List.copyOf(turns);
    }

    /**
     * What happens at a branch.
     *
     * @param step the branch
     * @param taken whether it jumps
     */
    public record Turn(int step, boolean taken) {}
}
