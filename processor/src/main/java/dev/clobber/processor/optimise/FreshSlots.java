package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Slot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In the function that the kernel starts, which runs once on a stack of zeros: zeroes no slot that nobody has touched. */
final class FreshSlots implements Pass {
    @Override
    public boolean run(Function function) {
        if (function.linkage() != Function.Linkage.ENTRY) {
            return false;
        }
        boolean changed = false;
        for (Slot slot : function.slots()) {
            SlotUses uses = SlotUses.of(function, slot);
            for (Block block : function.blocks()) {
                changed |= run(function, block, uses);
            }
        }
        return changed;
    }

    private static boolean run(Function function, Block block, SlotUses uses) {
        List<Operation> operations = block.operations();
        boolean changed = false;
        for (int i = 0; i < operations.size() && !changed; i++) {
            if (uses.touches(operations.get(i))) {
                boolean isFirst = operations.get(i) instanceof Operation.Clear && isUntouched(function, block, uses);
                if (isFirst) {
                    operations.remove(i);
                    changed = true;
                }
                break;
            }
        }
        return changed;
    }

    /** Whether no way from the entry to a block, nor from it to itself, touches the slot before the block. */
    private static boolean isUntouched(Function function, Block block, SlotUses uses) {
        Flow flow = Flow.of(function);
        if (!flow.isReachable(block) || flow.repeats(block)) {
            return false;
        }
        Set<Block> seen = new HashSet<>();
        Deque<Block> open = new ArrayDeque<>(flow.predecessors(block));
        while (!open.isEmpty()) {
            Block before = open.pop();
            if (seen.add(before)) {
                if (before.operations().stream().anyMatch(uses::touches)) {
                    return false;
                }
                open.addAll(flow.predecessors(before));
            }
        }
        return true;
    }
}
