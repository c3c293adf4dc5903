package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.List;
import java.util.Optional;

/** What an operation makes of what is known. */
final class RangeTransfer {
    private static final Range NOTHING = Intervals.constant(0);

    private final Summaries summaries;

    RangeTransfer(Summaries summaries) {
        this.summaries = summaries;
    }

    /** Goes over an operation. */
    void run(RangeState state, Operation operation) {
        if (operation instanceof Operation.Copy copy) {
            state.assignSum(copy.to(), copy.from(), NOTHING, state.range(copy.from()));
        } else if (operation instanceof Operation.Binary binary) {
            run(state, binary);
        } else if (operation instanceof Operation.Convert convert) {
            run(state, convert);
        } else {
            operation.result().ifPresent(to -> state.assign(to, result(state, operation, to)));
            if (operation instanceof Operation.SystemCall call && call.to().isPresent()) {
                limit(state, call, call.to().get());
            }
        }
    }

    /** The result is not greater than an argument, where it is not cut. */
    private static void limit(RangeState state, Operation.SystemCall call, Variable to) {
        Optional<Value> limit =
                limit(call).filter(it -> it != to && state.range(it).least() >= 0);
        if (limit.isPresent() && Range.of(to.width()).contains(call.range())) {
            state.limit(to, limit.get(), 0);
        }
    }

    private static Optional<Value> limit(Operation.SystemCall call) {
        return call.limit().isPresent()
                ? Optional.of(call.arguments().get(call.limit().getAsInt()))
                : Optional.empty();
    }

    /** Where the result of an operation lies. */
    Range result(RangeState state, Operation operation) {
        if (operation instanceof Operation.Copy copy) {
            return state.range(copy.from());
        }
        if (operation instanceof Operation.Binary binary) {
            return range(state, binary);
        }
        if (operation instanceof Operation.Convert convert) {
            return Intervals.convert(convert.conversion(), state.range(convert.from()));
        }
        return result(state, operation, operation.result().orElseThrow());
    }

    private Range result(RangeState state, Operation operation, Variable to) {
        Range all = Range.of(to.width());
        Range result = all;
        if (operation instanceof Operation.Compare compare) {
            Optional<Boolean> known = state.decide(compare.relation(), compare.left(), compare.right());
            result = known.map(holds -> Intervals.constant(holds ? 1 : 0)).orElse(Intervals.BOOLEAN);
        } else if (operation instanceof Operation.Load load) {
            result = Intervals.of(load.kind());
        } else if (operation instanceof Operation.SystemCall call) {
            result = range(state, call);
        } else if (operation instanceof Operation.Call call) {
            result = summaries.result(call.callee());
        }
        return all.contains(result) ? result : all;
    }

    private static Range range(RangeState state, Operation.SystemCall call) {
        Range range = call.range();
        Range limit = limit(call).map(state::range).orElse(Range.LONG);
        return limit.least() >= 0 && range.least() <= limit.greatest()
                ? new Range(range.least(), Math.min(range.greatest(), limit.greatest()))
                : range;
    }

    private static void run(RangeState state, Operation.Convert convert) {
        Range from = state.range(convert.from());
        Range to = Intervals.convert(convert.conversion(), from);
        if (to.equals(from) || convert.conversion() == Conversion.INT_TO_LONG) {
            state.assignSum(convert.to(), convert.from(), NOTHING, to);
        } else {
            state.assign(convert.to(), to);
        }
    }

    private static void run(RangeState state, Operation.Binary binary) {
        Variable to = binary.to();
        Range left = state.range(binary.left());
        Range right = state.range(binary.right());
        Range result = range(state, binary);
        BinaryOperator operator = binary.operator();
        if (operator == BinaryOperator.ADD && isExact(state, binary)) {
            if (binary.left() instanceof Variable && (binary.left() == to || binary.right() != to)) {
                addition(state, to, binary.left(), binary.right(), result);
            } else {
                addition(state, to, binary.right(), binary.left(), result);
            }
        } else if (operator == BinaryOperator.SUBTRACT && isExact(state, binary) && binary.right() != to) {
            Range offset = new Range(Differences.minus(0, right.greatest()), Differences.minus(0, right.least()));
            state.assignSum(to, binary.left(), offset, result);
            state.isRest(to, binary.left(), binary.right());
        } else {
            state.assign(to, result);
            shrinking(state, binary, left, right);
        }
    }

    /** The sum of a value and another, which does not wrap around. */
    private static void addition(RangeState state, Variable to, Value from, Value other, Range result) {
        if (other == to) {
            state.assign(to, result);
            return;
        }
        List<Value> limits = state.limits(from, other);
        Range offset = state.range(other);
        Range opposite = state.range(from);
        state.assignSum(to, from, offset, result);
        if (from != to) {
            state.atMost(to, other, opposite);
        }
        for (Value limit : limits) {
            if (limit != to) {
                state.limit(to, limit, 0);
            }
        }
    }

    /** Results that are at most an operand: of what a mask, a shift to the right, a division, or a remainder leaves. */
    private static void shrinking(RangeState state, Operation.Binary binary, Range left, Range right) {
        Variable to = binary.to();
        boolean isMask = binary.operator() == BinaryOperator.AND;
        boolean isShift = binary.operator() == BinaryOperator.SHIFT_RIGHT
                || binary.operator() == BinaryOperator.SHIFT_RIGHT_UNSIGNED;
        boolean isRemainder = binary.operator() == BinaryOperator.REMAINDER;
        boolean isQuotient = binary.operator() == BinaryOperator.DIVIDE && right.least() > 0;
        if (left.least() >= 0 && (isMask || isShift || isRemainder || isQuotient) && binary.left() != to) {
            state.limit(to, binary.left(), 0);
        }
        if (isMask && right.least() >= 0 && binary.right() != to) {
            state.limit(to, binary.right(), 0);
        }
        if (isRemainder && right.least() > 0 && binary.right() != to) {
            state.limit(to, binary.right(), -1);
        }
    }

    private static Range range(RangeState state, Operation.Binary binary) {
        Width width = binary.to().width();
        Range all = Range.of(width);
        Range left = state.range(binary.left());
        Range right = state.range(binary.right());
        Range range = Intervals.binary(binary.operator(), width, left, right);
        long least = range.least();
        long greatest = range.greatest();
        if (binary.operator() == BinaryOperator.SUBTRACT && isExact(state, binary)) {
            least = Math.max(least, Differences.minus(0, state.bound(binary.right(), binary.left())));
            greatest = Math.min(greatest, state.bound(binary.left(), binary.right()));
        } else if (binary.operator() == BinaryOperator.ADD && isExact(state, binary)) {
            least = Math.max(least, Differences.plus(left.least(), right.least()));
            greatest = Math.min(greatest, limit(state, binary));
        }
        return least <= greatest && all.contains(least) && all.contains(greatest) ? new Range(least, greatest) : range;
    }

    /** The most that a sum can be. */
    private static long limit(RangeState state, Operation.Binary binary) {
        Range left = state.range(binary.left());
        Range right = state.range(binary.right());
        long most = Differences.plus(left.greatest(), right.greatest());
        for (Value limit : state.limits(binary.left(), binary.right())) {
            most = Math.min(most, state.range(limit).greatest());
        }
        return most;
    }

    /** Whether a sum or a difference does not wrap around. */
    private static boolean isExact(RangeState state, Operation.Binary binary) {
        Range left = state.range(binary.left());
        Range right = state.range(binary.right());
        Range all = Range.of(binary.to().width());
        if (binary.operator() == BinaryOperator.ADD) {
            boolean isLimited = !state.limits(binary.left(), binary.right()).isEmpty()
                    && isIn(all, Differences.plus(left.least(), right.least()))
                    && all.contains(limit(state, binary));
            return isLimited || Intervals.isExactSum(binary.to().width(), left, right);
        }
        long down = state.bound(binary.right(), binary.left());
        long up = state.bound(binary.left(), binary.right());
        return right.least() != Long.MIN_VALUE
                && down != Long.MAX_VALUE
                && isIn(all, Differences.minus(0, down))
                && isIn(all, up);
    }

    /** The ends of longs stand for what lies beyond them. */
    private static boolean isIn(Range all, long number) {
        return all.contains(number) && number != Long.MIN_VALUE && number != Long.MAX_VALUE;
    }
}
