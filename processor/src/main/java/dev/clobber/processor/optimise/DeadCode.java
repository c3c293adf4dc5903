package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Flow;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Liveness;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.BitSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** Operations whose results nobody reads. */
final class DeadCode implements Pass {
    @Override
    public boolean run(Function function) {
        boolean changed = dropUseless(function);
        Liveness liveness = Liveness.of(function);
        Flow flow = Flow.of(function);
        for (Block block : flow.order()) {
            changed |= run(block, liveness.atEnd(block));
        }
        return changed;
    }

    private static boolean run(Block block, BitSet live) {
        List<Operation> operations = block.operations();
        boolean changed = false;
        for (ListIterator<Operation> each = operations.listIterator(operations.size()); each.hasPrevious(); ) {
            Operation operation = each.previous();
            Optional<Variable> to = operation.result();
            boolean isDead = to.isPresent() && !live.get(to.get().number());
            boolean isSelfCopy = operation instanceof Operation.Copy copy && copy.to() == copy.from();
            if (isDead && !operation.hasEffect() || isSelfCopy) {
                each.remove();
                changed = true;
                continue;
            }
            if (isDead && !(operation instanceof Operation.InlineAssembly)) {
                operation = operation.with(Optional.empty(), operation.operands());
                each.set(operation);
                changed = true;
            }
            Liveness.before(operation, live);
        }
        return changed;
    }

    /** Variables that are read only to assign each other, such as one that a loop counts and nobody asks. */
    private static boolean dropUseless(Function function) {
        BitSet useful = new BitSet();
        for (Block block : function.blocks()) {
            read(block.end().operands(), useful);
        }
        int known = -1;
        while (useful.cardinality() != known) {
            known = useful.cardinality();
            for (Block block : function.blocks()) {
                List<Operation> operations = block.operations();
                for (int i = operations.size() - 1; i >= 0; i--) {
                    if (isUseful(operations.get(i), useful)) {
                        read(operations.get(i).operands(), useful);
                    }
                }
            }
        }
        boolean changed = false;
        for (Block block : function.blocks()) {
            changed |= block.operations().removeIf(operation -> !isUseful(operation, useful));
        }
        return changed;
    }

    private static boolean isUseful(Operation operation, BitSet useful) {
        return operation.hasEffect()
                || operation.result().isPresent()
                        && useful.get(operation.result().get().number());
    }

    private static void read(List<Value> operands, BitSet useful) {
        for (Value operand : operands) {
            if (operand instanceof Variable variable) {
                useful.set(variable.number());
            }
        }
    }
}
