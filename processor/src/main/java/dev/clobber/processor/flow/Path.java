package dev.clobber.processor.flow;

import java.util.List;
import java.util.Optional;

/** How control gets to a place: which way it goes at the branches that matter. It is looked for when someone asks, as few ever do. */
public final class Path {
    /** On every way. */
    public static final Path ANY = new Path(Optional.empty());

    private Optional<Search> open;
    private List<Turn> turns = List.of();

    private Path(Optional<Search> open) {
        this.open = open;
    }

    /**
     * What happens at a branch.
     *
     * @param step the branch
     * @param taken whether it jumps
     */
    public record Turn(int step, boolean taken) {}

    /** Finds the turns. */
    interface Search {
        List<Turn> turns();
    }

    /** The way that a search will find. */
    static Path of(Search search) {
        return new Path(Optional.of(search));
    }

    /** In the order in which they are taken, three at most; none where it is so on every way, or where the block is too large to find out. */
    public List<Turn> turns() {
        if (open.isPresent()) {
            turns = List.copyOf(open.get().turns());
            open = Optional.empty();
        }
        return turns;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Path path && turns().equals(path.turns());
    }

    @Override
    public int hashCode() {
        return turns().hashCode();
    }

    @Override
    public String toString() {
        return turns().toString();
    }
}
