package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds ranges that hold on all ways: grows them until nothing changes, then narrows them again. */
final class RangeSolver {
    /** So many times a loop is seen before what grows in it is taken to grow on. */
    private static final int PLAIN_VISITS = 2;

    /** So many times before it is taken to grow to the end of its type. */
    private static final int THRESHOLD_VISITS = 12;

    /** What a loop found too wide gets narrow by going over it again, inner loops first once more. */
    private static final int NARROWING_ROUNDS = 3;

    private final Flow flow;
    private final Liveness liveness;
    private final Thresholds thresholds;
    private final RangeTransfer transfer;
    private final RangeState start;
    private final List<Block> order;
    private final RangeState[] entries;
    private final RangeState[][] edges;
    private final int[] visits;
    private final List<List<Edge>> incoming = new ArrayList<>();

    /** For the head of a loop the variables that the loop assigns; others are there what they are where the loop is entered. */
    private final BitSet[] assigned;

    private record Edge(int from, int successor) {}

    RangeSolver(Function function, Summaries summaries) {
        flow = Flow.of(function);
        liveness = Liveness.of(flow);
        thresholds = Thresholds.of(function);
        transfer = new RangeTransfer(summaries);
        order = flow.order();
        entries = new RangeState[order.size()];
        edges = new RangeState[order.size()][2];
        visits = new int[order.size()];
        assigned = new BitSet[order.size()];
        start = RangeState.unknown(function);
        function.parameters().forEach(parameter -> start.assign(parameter, summaries.parameter(parameter)));
        order.forEach(block -> incoming.add(new ArrayList<>()));
        for (int i = 0; i < order.size(); i++) {
            if (flow.isLoopHead(order.get(i))) {
                assigned[i] = assigned(flow.loop(order.get(i)));
            }
            List<Block> successors = order.get(i).end().successors();
            for (int k = 0; k < successors.size(); k++) {
                incoming.get(flow.position(successors.get(k))).add(new Edge(i, k));
            }
        }
    }

    private static BitSet assigned(Set<Block> loop) {
        BitSet assigned = new BitSet();
        for (Block block : loop) {
            for (Operation operation : block.operations()) {
                operation.result().ifPresent(to -> assigned.set(to.number()));
            }
        }
        return assigned;
    }

    RangeAnalysis solve() {
        grow();
        for (int round = 0; round < NARROWING_ROUNDS; round++) {
            for (int i = 0; i < order.size(); i++) {
                RangeState entry = meet(i);
                if (entry == null) {
                    entries[i] = null;
                    edges[i] = new RangeState[2];
                } else {
                    entries[i] = entry;
                    go(i, entry);
                }
            }
        }
        return new RangeAnalysis(flow, transfer, entries, edges);
    }

    private void grow() {
        BitSet open = new BitSet();
        open.set(0);
        for (int i = 0; i >= 0; i = open.nextSetBit(0)) {
            open.clear(i);
            RangeState entry = meet(i);
            if (entry == null) {
                continue;
            }
            RangeState before = entries[i];
            if (before != null && assigned[i] != null) {
                entry = widen(i, before, before.join(entry, live(i)));
            }
            if (before == null || !entry.isSame(before)) {
                entries[i] = entry;
                visits[i]++;
                go(i, entry);
                order.get(i).end().successors().forEach(next -> open.set(flow.position(next)));
            }
        }
    }

    private RangeState widen(int position, RangeState before, RangeState grown) {
        if (visits[position] < PLAIN_VISITS) {
            return grown;
        }
        boolean isLate = visits[position] >= THRESHOLD_VISITS;
        return before.widen(grown, assigned[position], isLate ? Thresholds.none() : thresholds, isLate);
    }

    private BitSet live(int position) {
        return liveness.atEntry(order.get(position));
    }

    /** What is known where all ways to a block meet; null where none is possible. */
    private @Nullable RangeState meet(int position) {
        RangeState before = position == 0 ? start : null;
        RangeState all = before;
        for (Edge edge : incoming.get(position)) {
            RangeState state = edges[edge.from()][edge.successor()];
            if (state != null) {
                all = meet(position, all, state);
                before = assigned[position] != null && edge.from() < position ? meet(position, before, state) : before;
            }
        }
        boolean isEntered = all != null && before != null && all != before && assigned[position] != null;
        return isEntered ? all.with(before, assigned[position]) : all;
    }

    private RangeState meet(int position, @Nullable RangeState all, RangeState state) {
        return all == null ? state.only(live(position)) : all.join(state, live(position));
    }

    /** Goes over a block and to its successors. */
    private void go(int position, RangeState entry) {
        RangeState state = entry.copy();
        for (Operation operation : order.get(position).operations()) {
            transfer.run(state, operation);
        }
        Terminator end = order.get(position).end();
        if (end instanceof Terminator.Branch branch) {
            Value left = branch.left();
            Value right = branch.right();
            RangeState otherwise = state.copy();
            boolean canHold = state.assume(branch.relation(), left, right);
            boolean canFail = otherwise.assume(branch.relation().negated(), left, right);
            edges[position][0] = canHold ? state : null;
            edges[position][1] = canFail ? otherwise : null;
        } else if (end instanceof Terminator.Jump) {
            edges[position][0] = state;
        }
    }
}
