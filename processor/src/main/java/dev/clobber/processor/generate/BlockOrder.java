package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** In which order blocks lie: where control goes on comes next, so that few jumps are left. */
final class BlockOrder {
    private BlockOrder() {}

    static List<Block> of(Function function) {
        List<Block> order = new ArrayList<>();
        Set<Block> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Block> waiting = new ArrayDeque<>();
        waiting.push(function.entry());
        while (!waiting.isEmpty()) {
            Block block = waiting.pop();
            while (placed.add(block)) {
                order.add(block);
                List<Block> successors = new ArrayList<>(block.end().successors());
                if (block.end() instanceof Terminator.Branch) {
                    Collections.reverse(successors);
                }
                Block next = block;
                for (Block successor : successors) {
                    if (placed.contains(successor)) {
                        continue;
                    }
                    if (next == block || endsHere(next) && !endsHere(successor)) {
                        if (next != block) {
                            waiting.push(next);
                        }
                        next = successor;
                    } else {
                        waiting.push(successor);
                    }
                }
                block = next;
            }
        }
        return order;
    }

    private static boolean endsHere(Block block) {
        return block.end().successors().isEmpty();
    }
}
