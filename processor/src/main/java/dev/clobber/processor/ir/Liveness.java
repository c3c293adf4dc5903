package dev.clobber.processor.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Which variables are read later, by their numbers. */
public final class Liveness {
    private final Flow flow;
    private final BitSet[] entries;

    private Liveness(Flow flow) {
        this.flow = flow;
        this.entries = new BitSet[flow.order().size()];
    }

    /** Looks at a function. */
    public static Liveness of(Function function) {
        return of(Flow.of(function));
    }

    /** Looks at a function whose control flow is known. */
    public static Liveness of(Flow flow) {
        Liveness liveness = new Liveness(flow);
        liveness.solve();
        return liveness;
    }

    private void solve() {
        List<Block> order = flow.order();
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                BitSet live = atEnd(order.get(i));
                List<Operation> operations = order.get(i).operations();
                for (int k = operations.size() - 1; k >= 0; k--) {
                    before(operations.get(k), live);
                }
                if (!live.equals(entries[i])) {
                    entries[i] = live;
                    changed = true;
                }
            }
        }
    }

    /** At the start of a block. */
    public BitSet atEntry(Block block) {
        return entries[flow.position(block)];
    }

    /** After the end of a block. A copy, to be changed. */
    public BitSet atExit(Block block) {
        BitSet live = new BitSet();
        for (Block successor : block.end().successors()) {
            live.or(entries[flow.position(successor)]);
        }
        return live;
    }

    /** After the last operation of a block, before its end. A copy, to be changed. */
    public BitSet atEnd(Block block) {
        BitSet live = atExit(block);
        read(block.end().operands(), live);
        return live;
    }

    /** After each operation of a block. */
    public List<BitSet> afterOperations(Block block) {
        List<BitSet> points = new ArrayList<>();
        BitSet live = atEnd(block);
        for (int i = block.operations().size() - 1; i >= 0; i--) {
            points.add((BitSet) live.clone());
            before(block.operations().get(i), live);
        }
        Collections.reverse(points);
        return points;
    }

    /** From those after an operation to those before it. */
    public static void before(Operation operation, BitSet live) {
        operation.result().ifPresent(to -> live.clear(to.number()));
        read(operation.operands(), live);
    }

    private static void read(List<Value> operands, BitSet live) {
        for (Value operand : operands) {
            if (operand instanceof Variable variable) {
                live.set(variable.number());
            }
        }
    }
}
