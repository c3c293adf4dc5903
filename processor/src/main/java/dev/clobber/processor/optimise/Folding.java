package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** What ranges say: values that are constants, checks that cannot fail, operations that can be shorter ones. */
final class Folding implements Pass {
    private final Summaries summaries;

    Folding(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public boolean run(Function function) {
        RangeAnalysis ranges = RangeAnalysis.of(function, summaries);
        boolean changed = function.blocks().removeIf(block -> !ranges.isReached(block));
        for (Block block : function.blocks()) {
            changed |= run(block, ranges);
        }
        return changed;
    }

    private static boolean run(Block block, RangeAnalysis ranges) {
        RangeAnalysis.Cursor cursor = ranges.cursor(block);
        boolean changed = false;
        for (ListIterator<Operation> each = block.operations().listIterator(); each.hasNext(); ) {
            Operation operation = each.next();
            Operation other = simplify(operation, cursor);
            cursor.over(operation);
            if (!other.equals(operation)) {
                each.set(other);
                changed = true;
            }
        }
        Terminator end = end(block, ranges, cursor);
        changed |= !end.equals(block.end());
        block.end(end);
        return changed;
    }

    private static Operation simplify(Operation operation, RangeAnalysis.Cursor cursor) {
        Operation known = operation.mapOperands(operand -> constant(operand, cursor));
        if (known.hasEffect() || known.result().isEmpty()) {
            return known;
        }
        Variable to = known.result().get();
        Range result = cursor.result(known);
        if (Intervals.isConstant(result)) {
            return new Operation.Copy(known.line(), to, new Constant(result.least()));
        }
        if (known instanceof Operation.Binary binary) {
            return new Algebra(cursor::range).simplify(binary);
        }
        if (known instanceof Operation.Convert convert) {
            return convert(convert, cursor);
        }
        return known instanceof Operation.Compare compare ? compare(compare, cursor) : known;
    }

    private static Value constant(Value value, RangeAnalysis.Cursor cursor) {
        Range range = cursor.range(value);
        return Intervals.isConstant(range) ? new Constant(range.least()) : value;
    }

    private static Operation convert(Operation.Convert convert, RangeAnalysis.Cursor cursor) {
        Conversion conversion = convert.conversion();
        Range from = cursor.range(convert.from());
        boolean isNothing = conversion.from() == conversion.to()
                && Intervals.convert(conversion, from).equals(from);
        return isNothing ? new Operation.Copy(convert.line(), convert.to(), convert.from()) : convert;
    }

    private static Operation compare(Operation.Compare compare, RangeAnalysis.Cursor cursor) {
        Condition condition =
                Condition.simplify(compare.relation(), compare.width(), compare.left(), compare.right(), cursor::range);
        Range left = cursor.range(condition.left());
        boolean isBoolean = compare.width() == Width.INT && left.least() >= 0 && left.greatest() <= 1;
        if (isBoolean && condition.right().equals(new Constant(0))) {
            if (condition.relation() == Relation.NOT_EQUAL) {
                return new Operation.Copy(compare.line(), compare.to(), condition.left());
            }
            if (condition.relation() == Relation.EQUAL) {
                return new Operation.Binary(
                        compare.line(), compare.to(), BinaryOperator.XOR, condition.left(), new Constant(1));
            }
        }
        return new Operation.Compare(
                compare.line(),
                compare.to(),
                condition.relation(),
                compare.width(),
                condition.left(),
                condition.right());
    }

    private static Terminator end(Block block, RangeAnalysis ranges, RangeAnalysis.Cursor cursor) {
        Terminator end = block.end();
        List<Value> operands = end.operands().stream()
                .map(operand -> constant(operand, cursor))
                .toList();
        if (!(end instanceof Terminator.Branch branch)) {
            return end.with(operands, end.successors());
        }
        Optional<Boolean> known = cursor.decide(branch);
        if (known.isPresent() || !ranges.isPossible(block, 0) || !ranges.isPossible(block, 1)) {
            boolean holds = known.orElse(ranges.isPossible(block, 0));
            return new Terminator.Jump(branch.line(), holds ? branch.then() : branch.otherwise());
        }
        Condition condition =
                Condition.simplify(branch.relation(), branch.width(), operands.get(0), operands.get(1), cursor::range);
        return new Terminator.Branch(
                branch.line(),
                condition.relation(),
                branch.width(),
                condition.left(),
                condition.right(),
                branch.then(),
                branch.otherwise());
    }
}
