package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.CallGraph;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import java.util.List;

/** Puts functions into their callers: those that are called at one place, and those that are no longer than a call of them. */
final class Inlining implements Pass {
    private final CallGraph graph;

    Inlining(CallGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean run(Function caller) {
        boolean changed = false;
        List<Block> blocks = caller.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            List<Operation> operations = blocks.get(i).operations();
            for (int k = 0; k < operations.size(); k++) {
                if (operations.get(k) instanceof Operation.Call call && isWanted(call)) {
                    new Splice(caller, blocks.get(i), k, call).run();
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean isWanted(Operation.Call call) {
        Function callee = call.callee();
        boolean isOnlyCall = callee.linkage() == Function.Linkage.INTERNAL && graph.calls(callee) == 1;
        return !graph.isRecursive(callee) && (isOnlyCall || SizeEstimate.of(callee) <= SizeEstimate.of(call));
    }
}
