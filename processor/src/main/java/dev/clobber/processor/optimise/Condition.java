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
            case LESS_OR_EQUAL -> lessOrEqual(width, number);
            case GREATER -> lessOrEqual(width, number).negated();
            case BELOW -> below(width, number, range);
            case ABOVE_OR_EQUAL -> below(width, number, range).negated();
            case BELOW_OR_EQUAL -> belowOrEqual(width, number, range);
            case ABOVE -> belowOrEqual(width, number, range).negated();
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
        boolean isShorter = number != Long.MIN_VALUE && Immediates.bytes(number - 1) < Immediates.bytes(number);
        return isShorter ? with(Relation.LESS_OR_EQUAL, number - 1) : with(Relation.LESS, number);
    }

    private Condition lessOrEqual(Width width, long number) {
        boolean isShorter =
                number != Range.of(width).greatest() && Immediates.bytes(number + 1) < Immediates.bytes(number);
        return isShorter ? with(Relation.LESS, number + 1) : with(Relation.LESS_OR_EQUAL, number);
    }

    /** Below a number without a sign. */
    private Condition below(Width width, long number, Range range) {
        if (number == 1) {
            return with(Relation.EQUAL, 0);
        }
        if (number < 0 && range.least() >= number || number == Range.of(width).least()) {
            return with(Relation.GREATER_OR_EQUAL, 0);
        }
        if (number >= 0 && range.least() >= 0) {
            return less(number);
        }
        boolean isShorter = number != 0 && Immediates.bytes(number - 1) < Immediates.bytes(number);
        return isShorter ? with(Relation.BELOW_OR_EQUAL, number - 1) : with(Relation.BELOW, number);
    }

    private Condition belowOrEqual(Width width, long number, Range range) {
        long next = width.wrap(number + 1);
        boolean isSpecial = number == 0 || next == Range.of(width).least() || next < 0 && range.least() >= next;
        if (number != -1 && isSpecial) {
            return below(width, next, range);
        }
        if (number >= 0 && range.least() >= 0) {
            return lessOrEqual(width, number);
        }
        boolean isShorter = number != -1 && Immediates.bytes(next) < Immediates.bytes(number);
        return isShorter ? with(Relation.BELOW, next) : with(Relation.BELOW_OR_EQUAL, number);
    }
}
