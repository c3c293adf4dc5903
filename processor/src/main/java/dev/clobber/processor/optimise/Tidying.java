package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Terminator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Control flow without detours: no blocks that nobody reaches, no jumps to jumps, no jump to a block that follows one other alone. */
final class Tidying implements Pass {
    @Override
    public boolean run(Function function) {
        boolean changed = false;
        boolean again = true;
        while (again) {
            again = dropUnreachable(function) | skipEmpty(function) | sameWays(function) | merge(function);
            changed |= again;
        }
        return changed;
    }

    private static boolean dropUnreachable(Function function) {
        Flow flow = Flow.of(function);
        return function.blocks().removeIf(block -> !flow.isReachable(block));
    }

    /** Whoever goes to a block that only jumps goes to its target. */
    private static boolean skipEmpty(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            List<Block> successors = block.end().successors();
            List<Block> targets = successors.stream().map(Tidying::target).toList();
            if (!targets.equals(successors)) {
                block.end(block.end().with(block.end().operands(), targets));
                changed = true;
            }
        }
        return changed;
    }

    private static Block target(Block block) {
        Set<Block> seen = new HashSet<>();
        Block target = block;
        while (target.operations().isEmpty() && target.end() instanceof Terminator.Jump jump && seen.add(target)) {
            target = jump.target();
        }
        return target;
    }

    private static boolean sameWays(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            if (block.end() instanceof Terminator.Branch branch && branch.then() == branch.otherwise()) {
                block.end(new Terminator.Jump(branch.line(), branch.then()));
                changed = true;
            }
        }
        return changed;
    }

    private static boolean merge(Function function) {
        Flow flow = Flow.of(function);
        Set<Block> gone = new HashSet<>();
        for (Block block : flow.order()) {
            while (!gone.contains(block)
                    && block.end() instanceof Terminator.Jump jump
                    && jump.target() != block
                    && jump.target() != function.entry()
                    && flow.predecessors(jump.target()).size() == 1) {
                block.operations().addAll(jump.target().operations());
                block.end(jump.target().end());
                gone.add(jump.target());
            }
        }
        function.blocks().removeAll(gone);
        return !gone.isEmpty();
    }
}
