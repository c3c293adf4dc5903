package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each variable lies at each place of a function, on all ways that lead there. True of the function as it was when it was asked
 * for; whoever changes it asks again.
 */
public final class RangeAnalysis {
    private final Flow flow;
    private final RangeTransfer transfer;
    private final RangeState[] entries;
    private final RangeState[][] edges;

    private @Nullable Cursor last;

    RangeAnalysis(Flow flow, RangeTransfer transfer, RangeState[] entries, RangeState[][] edges) {
        this.flow = flow;
        this.transfer = transfer;
        this.entries = entries;
        this.edges = edges;
    }

    /** Looks at a function by itself. */
    public static RangeAnalysis of(Function function) {
        return of(function, Summaries.unknown());
    }

    /** Looks at a function with what is known of those that it calls and that call it. */
    public static RangeAnalysis of(Function function, Summaries summaries) {
        return new RangeSolver(function, summaries).solve();
    }

    /** Whether control can come to a block. */
    public boolean isReached(Block block) {
        return flow.isReachable(block) && entries[flow.position(block)] != null;
    }

    /** The blocks to which control can come, in reverse postorder. */
    public List<Block> reached() {
        return flow.order().stream().filter(this::isReached).toList();
    }

    /** Where a value lies at the start of a block, which is reached. */
    public Range atEntry(Block block, Value value) {
        return cursor(block).range(value);
    }

    /**
     * Where a value lies before an operation of a block, which is reached.
     *
     * @param index of the operation; as many as there are: before the end
     */
    public Range before(Block block, int index, Value value) {
        Cursor cursor = last;
        if (cursor == null || cursor.block != block || cursor.index > index) {
            cursor = cursor(block);
            last = cursor;
        }
        while (cursor.index < index) {
            cursor.next();
        }
        return cursor.range(value);
    }

    /** Whether control can go from a block to its successor with this number. */
    boolean isPossible(Block block, int successor) {
        return edges[flow.position(block)][successor] != null;
    }

    /** Starts at the entry of a block, which is reached. */
    Cursor cursor(Block block) {
        return new Cursor(block, entries[flow.position(block)].copy());
    }

    /** Starts where control goes from a block to its successor with this number, which is possible. */
    Cursor cursor(Block block, int successor) {
        Block target = block.end().successors().get(successor);
        return new Cursor(target, edges[flow.position(block)][successor].copy());
    }

    /** What is known at a place of a block, going on. */
    final class Cursor {
        private final Block block;
        private final RangeState state;
        private int index;

        private Cursor(Block block, RangeState state) {
            this.block = block;
            this.state = state;
        }

        Range range(Value value) {
            return state.range(value);
        }

        /** Where the result of an operation lies that would stand here. */
        Range result(Operation operation) {
            return transfer.result(state, operation);
        }

        /** Whether a relation holds here, where that is known. */
        Optional<Boolean> decide(Relation relation, Value left, Value right) {
            return state.decide(relation, left, right);
        }

        /** Whether the branch at the end goes to the first successor, where that is known here. */
        Optional<Boolean> decide(Terminator.Branch branch) {
            return decide(branch.relation(), branch.left(), branch.right());
        }

        /** Goes over the next operation. */
        void next() {
            over(block.operations().get(index));
        }

        /** Goes over an operation that stands in the place of the next one. */
        void over(Operation operation) {
            transfer.run(state, operation);
            index++;
        }
    }
}
