package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What is known of three variables: that one is what is left of another without a third, and that the sum of two is not greater than a
 * third. So a count of bytes that were written, of those that were left, can be added to where they began. Variables are told by their
 * numbers; the whole can be a constant.
 */
final class Rests {
    private final Set<Rest> rests = new LinkedHashSet<>();
    private final Set<Sum> sums = new LinkedHashSet<>();

    /** {@code result == whole - part}, without wrapping around. */
    private record Rest(int result, Value whole, int part) {
        boolean isOf(IntPredicate some) {
            return some.test(result) || isIn(whole, some) || some.test(part);
        }
    }

    /** {@code left + right <= whole}, without wrapping around. */
    private record Sum(int left, int right, Value whole) {
        boolean isOf(IntPredicate some) {
            return some.test(left) || some.test(right) || isIn(whole, some);
        }
    }

    private static boolean isIn(Value whole, IntPredicate some) {
        return whole instanceof Variable variable && some.test(variable.number());
    }

    Rests copy() {
        Rests copy = new Rests();
        copy.rests.addAll(rests);
        copy.sums.addAll(sums);
        return copy;
    }

    void addRest(int result, Value whole, int part) {
        rests.add(new Rest(result, whole, part));
    }

    /** A variable is not greater than another. */
    void addLimit(int number, int limit) {
        for (Rest rest : rests) {
            if (rest.result() == limit) {
                sums.add(new Sum(number, rest.part(), rest.whole()));
            }
        }
    }

    /** A variable is the same as another. */
    void addCopy(int to, int from) {
        for (Sum sum : new ArrayList<>(sums)) {
            if (sum.left() == from && sum.right() != to && !isIn(sum.whole(), it -> it == to)) {
                sums.add(new Sum(to, sum.right(), sum.whole()));
            }
        }
    }

    /** The values than which the sum of two is not greater. */
    List<Value> limits(int left, int right) {
        List<Value> limits = new ArrayList<>();
        for (Sum sum : sums) {
            if (sum.left() == left && sum.right() == right || sum.left() == right && sum.right() == left) {
                limits.add(sum.whole());
            }
        }
        return limits;
    }

    /** A variable gets another value. */
    void forget(int number) {
        rests.removeIf(rest -> rest.isOf(it -> it == number));
        sums.removeIf(sum -> sum.isOf(it -> it == number));
    }

    /** Only what is of some variables. */
    void retain(BitSet live) {
        rests.removeIf(rest -> rest.isOf(it -> !live.get(it)));
        sums.removeIf(sum -> sum.isOf(it -> !live.get(it)));
    }

    /** Only what is known of others too. */
    void retain(Rests others) {
        rests.retainAll(others.rests);
        sums.retainAll(others.sums);
    }

    boolean isSame(Rests other) {
        return rests.equals(other.rests) && sums.equals(other.sums);
    }
}
