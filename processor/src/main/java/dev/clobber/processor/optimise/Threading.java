package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Goes straight on where the way that led to a branch says how it will go. So a loop whose condition holds at first is entered in its
 * body, and a condition of two parts goes where the first part says.
 */
final class Threading implements Pass {
    /** A block is not gone over for more. */
    private static final int MOST_OPERATIONS = 8;

    private final Summaries summaries;

    Threading(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public boolean run(Function function) {
        RangeAnalysis ranges = RangeAnalysis.of(function, summaries);
        Liveness liveness = Liveness.of(function);
        List<Redirection> redirections = new ArrayList<>();
        for (Block block : ranges.reached()) {
            List<Block> successors = block.end().successors();
            List<Block> targets = new ArrayList<>();
            for (int i = 0; i < successors.size(); i++) {
                Block next = successors.get(i);
                targets.add(ranges.isPossible(block, i) ? target(next, ranges.cursor(block, i), liveness) : next);
            }
            if (!targets.equals(successors)) {
                redirections.add(new Redirection(block, targets));
            }
        }
        redirections.forEach(Redirection::run);
        return !redirections.isEmpty();
    }

    private record Redirection(Block block, List<Block> targets) {
        void run() {
            block.end(block.end().with(block.end().operands(), targets));
        }
    }

    /** Where control goes after a block that does nothing that counts there; else that block. */
    private static Block target(Block block, RangeAnalysis.Cursor cursor, Liveness liveness) {
        if (!(block.end() instanceof Terminator.Branch branch)
                || block.operations().size() > MOST_OPERATIONS
                || block.operations().stream().anyMatch(Operation::hasEffect)) {
            return block;
        }
        BitSet made = new BitSet();
        for (Operation operation : block.operations()) {
            cursor.next();
            operation.result().ifPresent(to -> made.set(to.number()));
        }
        Optional<Boolean> known = cursor.decide(branch);
        if (known.isEmpty()) {
            return block;
        }
        Block target = known.get() ? branch.then() : branch.otherwise();
        return liveness.atEntry(target).intersects(made) ? block : target;
    }
}
