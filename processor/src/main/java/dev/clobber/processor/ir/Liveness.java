package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.BitSet;
import java.util.List;

/** Which variables are read later, by their numbers. */
final class Liveness {
    private final Flow flow;
    private final BitSet[] entries;

    private Liveness(Flow flow) {
        this.flow = flow;
        this.entries = new BitSet[flow.order().size()];
    }

    static Liveness of(Function function) {
        return of(Flow.of(function));
    }

    static Liveness of(Flow flow) {
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
    BitSet atEntry(Block block) {
        return entries[flow.position(block)];
    }

    /** After the last operation of a block, before its end. A copy, to be changed. */
    BitSet atEnd(Block block) {
        BitSet live = new BitSet();
        for (Block successor : block.end().successors()) {
            live.or(entries[flow.position(successor)]);
        }
        read(block.end().operands(), live);
        return live;
    }

    /** From those after an operation to those before it. */
    static void before(Operation operation, BitSet live) {
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
