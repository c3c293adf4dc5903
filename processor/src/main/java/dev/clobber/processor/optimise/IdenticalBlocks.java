package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one of blocks that do the same, whatever their lines, and whatever they call what they keep to themselves. */
final class IdenticalBlocks implements Pass {
    @Override
    public boolean run(Function function) {
        Flow flow = Flow.of(function);
        Liveness liveness = Liveness.of(flow);
        Map<List<Object>, Block> firsts = new HashMap<>();
        Map<Block, Block> others = new IdentityHashMap<>();
        for (Block block : flow.order()) {
            Block first = firsts.putIfAbsent(new Key(liveness, block).parts(), block);
            if (first != null && block != function.entry()) {
                others.put(block, first);
            }
        }
        for (Block block : function.blocks()) {
            List<Block> successors = block.end().successors().stream()
                    .map(successor -> others.getOrDefault(successor, successor))
                    .toList();
            block.end(block.end().with(block.end().operands(), successors));
        }
        return function.blocks().removeAll(others.keySet());
    }

    /** What a block does. */
    private static final class Key {
        private final Block block;
        private final BitSet live;

        /** The places among themselves of the variables that the block keeps to itself. */
        private final Map<Value, Integer> locals = new HashMap<>();

        private Key(Liveness liveness, Block block) {
            this.block = block;
            this.live = new BitSet();
            block.end().successors().forEach(next -> live.or(liveness.atEntry(next)));
        }

        private List<Object> parts() {
            List<Object> parts = new ArrayList<>();
            for (Operation operation : block.operations()) {
                Expression expression = Expression.of(operation);
                parts.add(expression.what());
                parts.add(names(expression.operands()));
                parts.add(operation.result().map(this::assigned).orElse(""));
            }
            parts.add(Expression.of(block.end(), names(block.end().operands())));
            return parts;
        }

        private List<Object> names(List<Value> operands) {
            List<Object> names = new ArrayList<>();
            for (Value operand : operands) {
                Integer local = locals.get(operand);
                names.add(local == null ? operand : local);
            }
            return names;
        }

        private Object assigned(Variable to) {
            if (live.get(to.number())) {
                locals.remove(to);
                return to;
            }
            int place = locals.size();
            locals.put(to, place);
            return List.of(place, to.width());
        }
    }
}
