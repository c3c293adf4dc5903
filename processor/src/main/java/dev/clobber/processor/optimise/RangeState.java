package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the variables at a place: where each lies, and how far two are apart at most. */
final class RangeState {
    private final Function function;

    /** By the numbers of variables; none where nothing is known. Most functions have many variables, and few at one place. */
    private final Map<Integer, Range> ranges;

    private final Differences differences;

    /** Pairs of which the first is below the second without a sign, where the differences cannot say so. */
    private final Set<Pair> below;

    private final Rests rests;

    private record Pair(int left, int right) {
        boolean isOf(int number) {
            return left == number || right == number;
        }
    }

    private RangeState(
            Function function, Map<Integer, Range> ranges, Differences differences, Set<Pair> below, Rests rests) {
        this.function = function;
        this.ranges = ranges;
        this.differences = differences;
        this.below = below;
        this.rests = rests;
    }

    /** Where nothing is known. */
    static RangeState unknown(Function function) {
        return new RangeState(function, new HashMap<>(), new Differences(), new HashSet<>(), new Rests());
    }

    RangeState copy() {
        return new RangeState(function, new HashMap<>(ranges), differences.copy(), new HashSet<>(below), rests.copy());
    }

    Range range(Value value) {
        if (value instanceof Variable variable) {
            return range(variable.number());
        }
        return Intervals.constant(((Constant) value).number());
    }

    private Range range(int number) {
        Range known = ranges.get(number);
        return known != null ? known : Range.of(function.variables().get(number).width());
    }

    /** The most that the first less the second can be, without any wrapping; {@link Long#MAX_VALUE} where nothing is known. */
    long bound(Value left, Value right) {
        if (left.equals(right)) {
            return 0;
        }
        long byRanges = Differences.minus(range(left).greatest(), range(right).least());
        return left instanceof Variable one && right instanceof Variable other
                ? Math.min(byRanges, differences.bound(one.number(), other.number()))
                : byRanges;
    }

    private long bound(int left, int right) {
        return Math.min(
                Differences.minus(range(left).greatest(), range(right).least()), differences.bound(left, right));
    }

    /** Whether a relation holds, where that is known. */
    Optional<Boolean> decide(Relation relation, Value left, Value right) {
        return switch (relation) {
            case EQUAL -> decideEqual(left, right);
            case LESS -> decideLess(left, right);
            case GREATER -> decideLess(right, left);
            case BELOW -> decideBelow(left, right);
            case ABOVE -> decideBelow(right, left);
            default -> decide(relation.negated(), left, right).map(holds -> !holds);
        };
    }

    private Optional<Boolean> decideEqual(Value left, Value right) {
        long one = bound(left, right);
        long other = bound(right, left);
        if (one < 0 || other < 0) {
            return Optional.of(false);
        }
        return one == 0 && other == 0 ? Optional.of(true) : Optional.empty();
    }

    private Optional<Boolean> decideLess(Value left, Value right) {
        if (bound(left, right) < 0) {
            return Optional.of(true);
        }
        return bound(right, left) <= 0 ? Optional.of(false) : Optional.empty();
    }

    private Optional<Boolean> decideBelow(Value left, Value right) {
        if (bound(left, right) == 0 && bound(right, left) == 0) {
            return Optional.of(false);
        }
        Range one = range(left);
        Range other = range(right);
        if (one.least() >= 0 && (other.greatest() < 0 || bound(left, right) < 0)) {
            return Optional.of(true);
        }
        if (other.least() >= 0 && (one.greatest() < 0 || bound(right, left) <= 0)) {
            return Optional.of(false);
        }
        if (one.greatest() < 0 && other.greatest() < 0) {
            return decideLess(left, right);
        }
        if (isBelow(left, right)) {
            return Optional.of(true);
        }
        return isBelow(right, left) ? Optional.of(false) : Optional.empty();
    }

    private boolean isBelow(Value left, Value right) {
        return left instanceof Variable one
                && right instanceof Variable other
                && below.contains(new Pair(one.number(), other.number()));
    }

    /** Goes to where a relation holds. False where that cannot be. */
    boolean assume(Relation relation, Value left, Value right) {
        Optional<Boolean> known = decide(relation, left, right);
        if (known.isPresent()) {
            return known.get() && (relation != Relation.EQUAL || atMost(left, right, 0) && atMost(right, left, 0));
        }
        return switch (relation) {
            case EQUAL -> atMost(left, right, 0) && atMost(right, left, 0);
            case NOT_EQUAL -> differ(left, right);
            case LESS -> atMost(left, right, -1);
            case GREATER_OR_EQUAL -> atMost(right, left, 0);
            case GREATER -> atMost(right, left, -1);
            case LESS_OR_EQUAL -> atMost(left, right, 0);
            case BELOW -> below(left, right);
            case ABOVE_OR_EQUAL -> notBelow(left, right);
            case ABOVE -> below(right, left);
            case BELOW_OR_EQUAL -> notBelow(right, left);
        };
    }

    private boolean differ(Value left, Value right) {
        if (bound(left, right) <= 0) {
            return atMost(left, right, -1);
        }
        return bound(right, left) > 0 || atMost(right, left, -1);
    }

    private boolean below(Value left, Value right) {
        if (range(right).least() >= 0) {
            return narrow(left, 0, Long.MAX_VALUE) && atMost(left, right, -1);
        }
        if (range(left).greatest() < 0) {
            return narrow(right, Long.MIN_VALUE, -1) && atMost(left, right, -1);
        }
        if (left instanceof Variable one && right instanceof Variable other) {
            below.add(new Pair(one.number(), other.number()));
        }
        boolean isLeftOver = range(right).greatest() < 0
                && range(left).least() >= range(right).greatest();
        return !isLeftOver || narrow(left, 0, Long.MAX_VALUE);
    }

    private boolean notBelow(Value left, Value right) {
        if (range(left).least() >= 0) {
            return narrow(right, 0, Long.MAX_VALUE) && atMost(right, left, 0);
        }
        if (range(right).greatest() < 0) {
            return narrow(left, Long.MIN_VALUE, -1) && atMost(right, left, 0);
        }
        boolean isLeftUnder = range(right).least() >= 0
                && range(left).greatest() < range(right).least();
        return !isLeftUnder || narrow(left, Long.MIN_VALUE, -1);
    }

    /** {@code left - right <= most}. */
    private boolean atMost(Value left, Value right, long most) {
        if (left.equals(right)) {
            return most >= 0;
        }
        if (left instanceof Variable one && right instanceof Variable other) {
            differences.add(one.number(), other.number(), most);
            if (most <= 0) {
                rests.addLimit(one.number(), other.number());
            }
        }
        return narrow(left, Long.MIN_VALUE, Differences.plus(range(right).greatest(), most))
                && narrow(right, Differences.minus(range(left).least(), most), Long.MAX_VALUE);
    }

    /** Cuts a range, and with it those of variables that are known to be near. False where nothing is left. */
    boolean narrow(Value value, long least, long greatest) {
        Range range = range(value);
        long from = Math.max(least, range.least());
        long to = Math.min(greatest, range.greatest());
        if (from > to) {
            return false;
        }
        if (value instanceof Variable variable && (from != range.least() || to != range.greatest())) {
            ranges.put(variable.number(), new Range(from, to));
            return differences.cutNeighbours(variable.number(), from, to, this::cut);
        }
        return true;
    }

    private boolean cut(int number, long least, long greatest) {
        Range range = range(number);
        long from = Math.max(least, range.least());
        long to = Math.min(greatest, range.greatest());
        if (from <= to) {
            ranges.put(number, new Range(from, to));
        }
        return from <= to;
    }

    /** A variable gets a value of which no more is known than where it lies. */
    void assign(Variable to, Range range) {
        differences.forget(to.number());
        below.removeIf(pair -> pair.isOf(to.number()));
        rests.forget(to.number());
        ranges.put(to.number(), range);
    }

    /** A variable gets another's value plus something of a range, and nothing wraps around. */
    void assignSum(Variable to, Value from, Range offset, Range range) {
        if (from == to) {
            differences.shift(to.number(), offset);
            below.removeIf(pair -> pair.isOf(to.number()));
            rests.forget(to.number());
            ranges.put(to.number(), range);
            return;
        }
        assign(to, range);
        atMost(to, from, offset);
        if (from instanceof Variable variable && offset.equals(Intervals.constant(0))) {
            rests.addCopy(to.number(), variable.number());
        }
    }

    /** {@code to == whole - part}, and nothing wraps around. */
    void isRest(Variable to, Value whole, Value part) {
        if (part instanceof Variable variable && variable != to && whole != to) {
            rests.addRest(to.number(), whole, variable.number());
        }
    }

    /** Values than which the sum of two values is not greater. */
    List<Value> limits(Value left, Value right) {
        return left instanceof Variable one && right instanceof Variable other
                ? rests.limits(one.number(), other.number())
                : List.of();
    }

    /** {@code to - from} lies in a range. */
    void atMost(Variable to, Value from, Range offset) {
        if (from instanceof Variable variable && variable != to) {
            differences.add(to.number(), variable.number(), offset.greatest());
            differences.add(variable.number(), to.number(), Differences.minus(0, offset.least()));
        }
    }

    /** {@code to - from <= most}, where that follows from what {@code to} became. */
    void limit(Variable to, Value from, long most) {
        if (from instanceof Variable variable) {
            differences.add(to.number(), variable.number(), most);
            if (most <= 0) {
                rests.addLimit(to.number(), variable.number());
            }
        }
    }

    /** Only what is known of some variables. */
    RangeState only(BitSet live) {
        RangeState rest = new RangeState(function, new HashMap<>(), new Differences(), new HashSet<>(), rests.copy());
        ranges.forEach((number, range) -> {
            if (live.get(number)) {
                rest.ranges.put(number, range);
            }
        });
        rest.differences.addAll(differences, live, (left, right, bound) -> bound);
        rest.rests.retain(live);
        rest.below.addAll(below);
        rest.below.removeIf(pair -> !live.get(pair.left()) || !live.get(pair.right()));
        return rest;
    }

    /** What is known where two ways meet, of some variables. */
    RangeState join(RangeState other, BitSet live) {
        RangeState both = new RangeState(function, new HashMap<>(), new Differences(), new HashSet<>(), rests.copy());
        both.rests.retain(other.rests);
        both.rests.retain(live);
        ranges.forEach((number, range) -> {
            Range another = other.ranges.get(number);
            if (another != null && live.get(number)) {
                both.ranges.put(number, Intervals.union(range, another));
            }
        });
        both.differences.addAll(
                differences, live, (left, right, bound) -> Math.max(bound(left, right), other.bound(left, right)));
        both.differences.addAll(
                other.differences,
                live,
                (left, right, bound) -> Math.max(bound(left, right), other.bound(left, right)));
        both.below.addAll(below);
        both.below.removeIf(pair -> !other.below.contains(pair) || !live.get(pair.left()) || !live.get(pair.right()));
        return both;
    }

    /** The same, but for what is known of variables other than some: that is as it was before. */
    RangeState with(RangeState before, BitSet some) {
        RangeState rest = copy();
        before.ranges.forEach((number, range) -> {
            if (!some.get(number)) {
                rest.ranges.put(number, range);
            }
        });
        before.differences.forEach((left, right, bound) -> {
            if (!some.get(left) && !some.get(right)) {
                rest.differences.put(left, right, bound);
            }
        });
        for (Pair pair : before.below) {
            if (!some.get(pair.left()) && !some.get(pair.right())) {
                rest.below.add(pair);
            }
        }
        return rest;
    }

    /**
     * What is known at the head of a loop where this was known before: what grew grows to a threshold, so that it ends.
     *
     * @param assigned the variables that can grow; others are widened where they do
     * @param isLate whether nothing new may be known of how far two are apart
     */
    RangeState widen(RangeState grown, BitSet assigned, Thresholds thresholds, boolean isLate) {
        RangeState wide =
                new RangeState(function, new HashMap<>(), new Differences(), new HashSet<>(), grown.rests.copy());
        grown.ranges.forEach((number, range) ->
                wide.ranges.put(number, assigned.get(number) ? thresholds.widen(range(number), range) : range));
        wide.differences.addAll(grown.differences, null, (left, right, bound) -> {
            long before = isLate ? differences.bound(left, right) : bound(left, right);
            return before != Long.MAX_VALUE && bound <= before ? bound : Long.MAX_VALUE;
        });
        wide.below.addAll(grown.below);
        return wide;
    }

    boolean isSame(RangeState other) {
        return ranges.equals(other.ranges)
                && differences.isSame(other.differences)
                && below.equals(other.below)
                && rests.isSame(other.rests);
    }
}
