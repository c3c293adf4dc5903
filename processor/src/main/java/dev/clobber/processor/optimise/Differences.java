package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** For pairs of variables the most that one less the other can be, as numbers without end: the part of octagons that checks need. */
final class Differences {
    /** More are not kept: a program that needs them has other worries. */
    private static final int MOST = 400;

    /** The numbers of the two, in the upper and the lower half. */
    private final TreeMap<Long, Long> bounds = new TreeMap<>();

    /** What a bound becomes; {@link Long#MAX_VALUE} to leave it out. */
    interface Change {
        long bound(int left, int right, long bound);
    }

    /** Cuts the range of a variable; false where nothing is left. */
    interface Cut {
        boolean cut(int number, long least, long greatest);
    }

    private record Near(int number, long bound) {}

    Differences copy() {
        Differences copy = new Differences();
        copy.bounds.putAll(bounds);
        return copy;
    }

    /** A sum that stays at the end instead of wrapping around. */
    static long plus(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            return left < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }

    /** A difference that stays at the end instead of wrapping around. */
    static long minus(long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            return left < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return difference;
    }

    /** The sum of two bounds; none where it is too large. */
    private static long sum(long left, long right) {
        return left == Long.MAX_VALUE || right == Long.MAX_VALUE ? Long.MAX_VALUE : plus(left, right);
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    private static int left(long key) {
        return (int) (key >> 32);
    }

    private static int right(long key) {
        return (int) key;
    }

    long bound(int left, int right) {
        return bounds.getOrDefault(key(left, right), Long.MAX_VALUE);
    }

    /** Adds that the first less the second is no more, and what follows by a third and a fourth. */
    void add(int left, int right, long bound) {
        if (bound >= bound(left, right)) {
            return;
        }
        List<Near> above = above(left);
        List<Near> below = below(right);
        above.add(new Near(left, 0));
        below.add(new Near(right, 0));
        for (Near one : above) {
            for (Near other : below) {
                put(one.number(), other.number(), sum(sum(one.bound(), bound), other.bound()));
            }
        }
    }

    /** Adds that the first less the second is no more, and nothing else. */
    void put(int left, int right, long bound) {
        boolean isNews = left != right && bound < bound(left, right) && bound > Long.MIN_VALUE / 2;
        if (isNews && (bounds.size() < MOST || bounds.containsKey(key(left, right)))) {
            bounds.put(key(left, right), bound);
        }
    }

    /** Takes what is known of a pair. */
    interface Taker {
        void take(int left, int right, long bound);
    }

    void forEach(Taker taker) {
        bounds.forEach((key, bound) -> taker.take(left(key), right(key), bound));
    }

    /** Those that less a variable are bounded. */
    private List<Near> above(int number) {
        List<Near> all = new ArrayList<>();
        bounds.forEach((key, bound) -> {
            if (right(key) == number) {
                all.add(new Near(left(key), bound));
            }
        });
        return all;
    }

    /** Those of which a variable less them is bounded. */
    private List<Near> below(int number) {
        List<Near> all = new ArrayList<>();
        rowOf(number).forEach((key, bound) -> all.add(new Near(right(key), bound)));
        return all;
    }

    private NavigableMap<Long, Long> rowOf(int number) {
        return bounds.subMap(key(number, 0), true, key(number, Integer.MAX_VALUE), true);
    }

    /** Cuts what is near a variable that lies between two bounds. */
    boolean cutNeighbours(int number, long least, long greatest, Cut cut) {
        for (Near near : above(number)) {
            if (!cut.cut(near.number(), Long.MIN_VALUE, plus(greatest, near.bound()))) {
                return false;
            }
        }
        for (Near near : below(number)) {
            if (!cut.cut(near.number(), minus(least, near.bound()), Long.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** A variable gets another value. */
    void forget(int number) {
        rowOf(number).clear();
        bounds.keySet().removeIf(key -> right(key) == number);
    }

    /** A variable grows by something of a range. */
    void shift(int number, Range by) {
        for (Map.Entry<Long, Long> entry : bounds.entrySet()) {
            if (left(entry.getKey()) == number) {
                entry.setValue(plus(entry.getValue(), by.greatest()));
            } else if (right(entry.getKey()) == number) {
                entry.setValue(minus(entry.getValue(), by.least()));
            }
        }
        bounds.values().removeIf(bound -> bound == Long.MAX_VALUE);
    }

    /** Adds another's bounds as they are after a change, of live variables alone; of all where {@code live} is null. */
    void addAll(Differences other, @Nullable BitSet live, Change change) {
        other.bounds.forEach((key, bound) -> {
            int left = left(key);
            int right = right(key);
            if (live == null || live.get(left) && live.get(right)) {
                put(left, right, change.bound(left, right, bound));
            }
        });
    }

    boolean isSame(Differences other) {
        return bounds.equals(other.bounds);
    }
}
