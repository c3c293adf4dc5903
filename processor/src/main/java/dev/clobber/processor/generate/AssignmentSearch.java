package dev.clobber.processor.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the shortest way to goals: A* by length in bytes (Hart, Nilsson, Raphael 1968), then by the number of steps, with a way
 * that never goes back as the first one to beat.
 */
final class AssignmentSearch {
    /** How many states are left before the way without detours is good enough: ten times as many save another half percent. */
    private static final int PATIENCE = 250;

    /** Bytes count most, then steps. */
    private static final int BYTE = 64;

    private final AssignmentBound bound;
    private final AssignmentSteps steps;
    private final Map<RegisterFile, Node> nodes = new HashMap<>();
    private final PriorityQueue<Node> queue = new PriorityQueue<>();
    private int limit = AssignmentBound.LOST;
    private @Nullable Node current;
    private @Nullable Node best;
    private boolean isGreedy;

    private int visited;

    /** A state on a way. */
    private static final class Node implements Comparable<Node> {
        final RegisterFile state;
        final @Nullable Node before;
        final @Nullable AssignmentStep step;
        final int length;
        final int remaining;

        /** Of the whole way at the least. */
        final int estimate;

        final int cost;

        Node(RegisterFile state, @Nullable Node before, @Nullable AssignmentStep step, int bound, int remaining) {
            this.state = state;
            this.before = before;
            this.step = step;
            this.remaining = remaining;
            this.length = before == null || step == null ? 0 : before.length + step.length();
            this.cost = before == null || step == null ? 0 : before.cost + BYTE * step.length() + 1;
            this.estimate = cost + BYTE * bound;
        }

        /** Of those that promise the same the one that is further. */
        @Override
        public int compareTo(Node other) {
            return estimate != other.estimate
                    ? Integer.compare(estimate, other.estimate)
                    : Integer.compare(other.cost, cost);
        }

        int total() {
            return estimate / BYTE;
        }
    }

    private AssignmentSearch(RegisterContents contents, AssignmentGoals goals, int free) {
        this.bound = new AssignmentBound(goals);
        this.steps = new AssignmentSteps(contents, goals, free, this::offer);
    }

    /** The steps of the shortest way. */
    static List<AssignmentStep> solve(RegisterFile start, RegisterContents contents, AssignmentGoals goals, int free) {
        return new AssignmentSearch(contents, goals, free).solve(start);
    }

    private List<AssignmentStep> solve(RegisterFile start) {
        int least = bound.of(start);
        Node first = new Node(start, null, null, least, bound.remaining());
        Optional<Node> greedy = descend(first);
        if (greedy.isPresent()) {
            limit = greedy.get().length;
            if (limit == least) {
                return way(greedy.get());
            }
        }
        Node found = search(first, greedy.isPresent() ? PATIENCE : Integer.MAX_VALUE);
        if (found == null && greedy.isEmpty()) {
            throw new IllegalArgumentException("a register that may not change holds something else than is wanted");
        }
        return way(found == null ? greedy.get() : found);
    }

    /** The way that takes the most promising step each time. */
    private Optional<Node> descend(Node first) {
        isGreedy = true;
        Node node = first;
        while (node.remaining > 0) {
            current = node;
            best = null;
            steps.from(node.state);
            if (best == null) {
                return Optional.empty();
            }
            node = best;
        }
        return Optional.of(node);
    }

    private @Nullable Node search(Node first, int patience) {
        isGreedy = false;
        nodes.put(first.state, first);
        queue.add(first);
        while (!queue.isEmpty() && visited < patience) {
            Node node = queue.remove();
            if (node.remaining == 0) {
                return node;
            }
            if (nodes.get(node.state) == node) {
                visited++;
                current = node;
                steps.from(node.state);
            }
        }
        return null;
    }

    private void offer(RegisterFile next, AssignmentStep step) {
        Node from = current;
        if (from == null || from.length + step.length() >= limit) {
            return;
        }
        if (isGreedy) {
            offerGreedily(from, next, step);
            return;
        }
        Node known = nodes.get(next);
        if (known != null && known.cost <= from.cost + BYTE * step.length() + 1) {
            return;
        }
        int rest = bound.of(next);
        if (from.length + step.length() + rest < limit) {
            Node node = new Node(next, from, step, rest, bound.remaining());
            nodes.put(next, node);
            queue.add(node);
        }
    }

    private void offerGreedily(Node from, RegisterFile next, AssignmentStep step) {
        int rest = bound.of(next);
        if (rest < AssignmentBound.LOST && bound.remaining() < from.remaining) {
            Node node = new Node(next, from, step, rest, bound.remaining());
            if (best == null || node.compareTo(best) < 0) {
                best = node;
            }
        }
    }

    private static List<AssignmentStep> way(Node last) {
        List<AssignmentStep> steps = new ArrayList<>();
        for (Node node = last; node.step != null && node.before != null; node = node.before) {
            steps.add(node.step);
        }
        Collections.reverse(steps);
        return steps;
    }
}
