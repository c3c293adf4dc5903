package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;

/** Reads what was copied instead of the copy, computes nothing twice, and makes one operation of two where that can be. */
final class Combining implements Pass {
    private final Summaries summaries;

    Combining(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public boolean run(Function function) {
        boolean changed = false;
        RangeAnalysis ranges = RangeAnalysis.of(function, summaries);
        Equations equations = Equations.of(function);
        Uses uses = Uses.of(function);
        for (Block block : ranges.reached()) {
            changed |= new InBlock(block, ranges.cursor(block), equations.cursor(block), uses).run();
        }
        return changed;
    }

    /** One block; the facts are of the operations as they were, which those that take their places keep true. */
    private static final class InBlock {
        private final Block block;
        private final RangeAnalysis.Cursor ranges;
        private final Equations.Cursor equations;
        private final Uses uses;
        private final Rewriting rewriting;

        InBlock(Block block, RangeAnalysis.Cursor ranges, Equations.Cursor equations, Uses uses) {
            this.block = block;
            this.ranges = ranges;
            this.equations = equations;
            this.uses = uses;
            this.rewriting = new Rewriting(ranges, equations, uses);
        }

        boolean run() {
            boolean changed = false;
            for (ListIterator<Operation> each = block.operations().listIterator(); each.hasNext(); ) {
                Operation operation = each.next();
                Operation other = rewrite(operation);
                ranges.over(operation);
                equations.over(operation);
                if (!other.equals(operation)) {
                    each.set(other);
                    changed = true;
                }
            }
            Terminator end = block.end();
            List<Value> operands = new ArrayList<>();
            end.operands().forEach(operand -> operands.add(original(operand)));
            Terminator other = rewriting.rewrite(end.with(operands, end.successors()));
            block.end(other);
            return changed || !other.equals(end);
        }

        private Operation rewrite(Operation operation) {
            Operation other = rewriting.rewrite(operation.mapOperands(this::original));
            Optional<Variable> to = other.result();
            if (other.hasEffect() || to.isEmpty() || isCheap(other)) {
                return other;
            }
            Optional<Variable> holder = equations.holder(other);
            return holder.isPresent() ? new Operation.Copy(other.line(), to.get(), holder.get()) : other;
        }

        /** The next number of one that counts is an instruction or a part of an address: it is not worth a register. */
        private boolean isCheap(Operation operation) {
            return operation instanceof Operation.Copy
                    || operation instanceof Operation.InlineAssembly
                    || operation instanceof Operation.Binary binary
                            && binary.operator() == BinaryOperator.ADD
                            && binary.right() instanceof Constant
                            && binary.left() instanceof Variable counter
                            && !uses.isAssignedOnce(counter);
        }

        /** What a value is a copy of, where the copy is a variable for nothing else: else both would have to be kept. */
        private Value original(Value value) {
            Value original = value;
            Set<Value> seen = new HashSet<>();
            while (seen.add(original)
                    && original instanceof Variable variable
                    && uses.isAssignedOnce(variable)
                    && equations.definition(original).orElse(null) instanceof Operation.Copy copy) {
                original = copy.from();
            }
            return original;
        }
    }
}
