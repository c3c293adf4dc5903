package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.isa.Register;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stays the same through all trials of a function.
 *
 * @param usable registers that variables and temporaries can have
 * @param order of the blocks in memory
 */
record FunctionPlan(
        Function function,
        Options options,
        Conventions conventions,
        Liveness liveness,
        Ranges ranges,
        FrameLayout frame,
        Set<Register> usable,
        List<Block> order,
        Map<Block, Integer> jumps) {

    static FunctionPlan of(
            Function function, Options options, Conventions conventions, Ranges ranges, FrameLayout frame) {
        Map<Block, Integer> jumps = new IdentityHashMap<>();
        for (Block block : function.blocks()) {
            block.end().successors().forEach(successor -> jumps.merge(successor, 1, Integer::sum));
        }
        return new FunctionPlan(
                function,
                options,
                conventions,
                Liveness.of(function),
                ranges,
                frame,
                new LinkedHashSet<>(RegisterOrder.ALL),
                BlockOrder.of(function),
                jumps);
    }

    /** The label of a block. */
    String label(Block block) {
        return function.name() + ".block" + block.number();
    }

    /** Whether anything jumps to a block. */
    boolean isTarget(Block block) {
        return jumps.containsKey(block);
    }

    /** rsp as the kernel hands it over. */
    Source initialStack() {
        return new Source.Stack(frame.bytes(0));
    }

    /** How the result of an operation is made anew. */
    Source source(Operation operation) {
        if (operation instanceof Operation.DataAddress address) {
            return new Source.Data(address.data().symbol());
        }
        return frame.source(((Operation.SlotAddress) operation).slot());
    }
}
