package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import java.util.function.Function;

/** A comparison as the machine likes it: a constant on the right, zero if that can be, and else one of few bytes. */
record Condition(Relation relation, Value left, Value right) {

    /** The same comparison, where the operands lie in certain ranges. */
    static Condition simplify(Relation relation, Width width, Value left, Value right, Function<Value, Range> ranges) {
        if (left instanceof Constant && !(right instanceof Constant)) {
            return simplify(relation.swapped(), width, right, left, ranges);
        }
        if (!(right instanceof Constant constant)) {
            return new Condition(relation, left, right);
        }
        Condition same = new Condition(relation, left, right);
        return same.against(width, constant.number(), ranges.apply(left));
    }

    private Condition against(Width width, long number, Range range) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> isBoolean(range) && number == 1 ? with(relation.negated(), 0) : this;
            case LESS -> less(number);
            case GREATER_OR_EQUAL -> less(number).negated();
            case LESS_OR_EQUAL -> number == Range.of(width).greatest() ? this : less(number + 1);
            case GREATER ->
                number == Range.of(width).greatest() ? this : less(number + 1).negated();
            case BELOW -> below(number, range);
            case ABOVE_OR_EQUAL -> below(number, range).negated();
            case BELOW_OR_EQUAL -> number == -1 ? this : below(width.wrap(number + 1), range);
            case ABOVE ->
                number == -1 ? this : below(width.wrap(number + 1), range).negated();
        };
    }

    private static boolean isBoolean(Range range) {
        return range.least() >= 0 && range.greatest() <= 1;
    }

    private Condition with(Relation other, long number) {
        return new Condition(other, left, new Constant(number));
    }

    private Condition negated() {
        return new Condition(relation.negated(), left, right);
    }

    private Condition less(long number) {
        return isShorterBefore(number) ? with(Relation.LESS_OR_EQUAL, number - 1) : with(Relation.LESS, number);
    }

    private static boolean isShorterBefore(long number) {
        return number != Long.MIN_VALUE && Immediates.bytes(number - 1) < Immediates.bytes(number);
    }

    /** Below a number without a sign. */
    private Condition below(long number, Range range) {
        if (number == 1) {
            return with(Relation.EQUAL, 0);
        }
        if (number < 0 && range.least() >= number || number == Long.MIN_VALUE) {
            return with(Relation.GREATER_OR_EQUAL, 0);
        }
        if (number >= 0 && range.least() >= 0) {
            return less(number);
        }
        return isShorterBefore(number) ? with(Relation.BELOW_OR_EQUAL, number - 1) : with(Relation.BELOW, number);
    }
}
