package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Whose values are still read: the usual backward analysis, to a fixed point. */
final class Liveness {
    private final Map<Block, VariableSet> atEntry = new IdentityHashMap<>();
    private final Map<Block, List<VariableSet>> after = new IdentityHashMap<>();

    private Liveness() {}

    static Liveness of(Function function) {
        Liveness liveness = new Liveness();
        for (Block block : function.blocks()) {
            liveness.atEntry.put(block, new VariableSet());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = function.blocks().size() - 1; i >= 0; i--) {
                changed |= liveness.visit(function.blocks().get(i));
            }
        }
        return liveness;
    }

    /** What is live where a block begins. */
    VariableSet atEntry(Block block) {
        return atEntry.get(block);
    }

    /** What is live behind each operation of a block; behind the last one is before its end. */
    List<VariableSet> afterOperations(Block block) {
        return after.get(block);
    }

    /** What is live behind the end of a block. */
    VariableSet atExit(Block block) {
        VariableSet live = new VariableSet();
        for (Block successor : block.end().successors()) {
            live.addAll(atEntry.get(successor));
        }
        return live;
    }

    private boolean visit(Block block) {
        VariableSet live = atExit(block);
        block.end().operands().forEach(live::add);
        List<VariableSet> points = new ArrayList<>();
        for (int i = block.operations().size() - 1; i >= 0; i--) {
            Operation operation = block.operations().get(i);
            points.add(live.copy());
            operation.result().ifPresent(live::remove);
            operation.operands().forEach(live::add);
        }
        Collections.reverse(points);
        after.put(block, points);
        return !live.equals(atEntry.put(block, live));
    }
}
