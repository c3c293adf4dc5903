package dev.clobber.processor.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small set of numbers that never changes. */
final class Ids {
    static final Ids NONE = new Ids(new int[0]);
    private static final Ids[] SINGLE = single();

    private final int[] sorted;

    private Ids(int[] sorted) {
        this.sorted = sorted;
    }

    private static Ids[] single() {
        Ids[] all = new Ids[Origins.KNOWN];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Ids(new int[] {i});
        }
        return all;
    }

    static Ids of(int id) {
        return id < SINGLE.length ? SINGLE[id] : new Ids(new int[] {id});
    }

    int size() {
        return sorted.length;
    }

    int get(int index) {
        return sorted[index];
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    boolean contains(int id) {
        return sorted.length == 1 ? sorted[0] == id : Arrays.binarySearch(sorted, id) >= 0;
    }

    boolean isOnly(int id) {
        return sorted.length == 1 && sorted[0] == id;
    }

    boolean containsAll(Ids other) {
        for (int id : other.sorted) {
            if (!contains(id)) {
                return false;
            }
        }
        return true;
    }

    /** This very set where the other adds nothing, so that what is not changed can be seen by identity. */
    Ids union(Ids other) {
        if (this == other || containsAll(other)) {
            return this;
        }
        if (other.containsAll(this)) {
            return other;
        }
        int[] merged = new int[sorted.length + other.sorted.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length || j < other.sorted.length) {
            int next = j == other.sorted.length || i < sorted.length && sorted[i] <= other.sorted[j]
                    ? sorted[i]
                    : other.sorted[j];
            i += i < sorted.length && sorted[i] == next ? 1 : 0;
            j += j < other.sorted.length && other.sorted[j] == next ? 1 : 0;
            merged[count++] = next;
        }
        return new Ids(Arrays.copyOf(merged, count));
    }

    Ids intersection(Ids other) {
        if (other.containsAll(this)) {
            return this;
        }
        int[] both = new int[sorted.length];
        int count = 0;
        for (int id : sorted) {
            if (other.contains(id)) {
                both[count++] = id;
            }
        }
        return count == 0 ? NONE : new Ids(Arrays.copyOf(both, count));
    }

    List<Integer> list() {
        List<Integer> list = new ArrayList<>(sorted.length);
        for (int id : sorted) {
            list.add(id);
        }
        return List.copyOf(list);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Ids ids && Arrays.equals(sorted, ids.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
