package dev.clobber.processor.generate;

import dev.clobber.processor.generate.AssignmentStep.Kind;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Tries every sequence of up to three steps on numbers. Knows nothing of what is known: what works on a few samples, works.
 */
final class ShortestAssignment {
    private static final int SAMPLES = 4;
    private static final int DEPTH = 3;

    /** A few samples can agree by chance; these are tried where they do. */
    private static final int PROOFS = 50;

    private final RandomAssignment assignment;
    private final Random random;
    private final List<long[]> before = new ArrayList<>();
    private final List<AssignmentStep> steps = new ArrayList<>();
    private final List<Map<String, Integer>> seen = new ArrayList<>();

    ShortestAssignment(RandomAssignment assignment, List<Integer> pool, Random random) {
        this.assignment = assignment;
        this.random = random;
        for (int i = 0; i < SAMPLES; i++) {
            before.add(assignment.sample(random));
        }
        Set<Integer> free = new HashSet<>();
        assignment.free().forEach(register -> free.add(register.number()));
        for (Kind kind : Kind.values()) {
            if (assignment.flagsAreFree() || !kind.changesFlags()) {
                for (int to : pool) {
                    for (int from : pool) {
                        boolean isAllowed = free.contains(to)
                                && (kind.name().contains("EXCHANGE") ? free.contains(from) : true)
                                && (kind != Kind.ZERO_PRODUCT || free.contains(0));
                        if (isAllowed && AssignmentStepTest.fits(kind, to, from)) {
                            add(kind, to, from);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < DEPTH; i++) {
            seen.add(new HashMap<>());
        }
    }

    private void add(Kind kind, int to, int from) {
        for (long number : numbers(kind, from)) {
            steps.add(new AssignmentStep(kind, to, from, number));
        }
    }

    /** The constants that could be of use, made of those that are wanted. */
    private Set<Long> numbers(Kind kind, int from) {
        Set<Long> numbers = new HashSet<>();
        if (AssignmentStepTest.numbers(kind).equals(List.of(0L))) {
            return Set.of(0L);
        }
        assignment.goals().forEach(goal -> {
            if (goal.source() instanceof Source.Number number) {
                long value = goal.register().bits() == 32 ? number.value() & 0xffff_ffffL : number.value();
                add(kind, value, before.get(0)[from], numbers);
                for (var other : assignment.goals()) {
                    if (other.source() instanceof Source.Number near) {
                        add(kind, value, near.value(), numbers);
                    }
                }
            }
        });
        return numbers;
    }

    private static void add(Kind kind, long value, long base, Set<Long> numbers) {
        switch (kind) {
            case NUMBER -> numbers.add(value & 0xffff_ffffL);
            case WIDE_NUMBER, PUSH_NUMBER -> {
                if (value == (int) value) {
                    numbers.add(value);
                }
            }
            case WIDEST_NUMBER -> numbers.add(value);
            case PUSH_BYTE -> {
                numbers.add((long) (byte) value);
                numbers.add((long) (byte) (value >> Long.numberOfTrailingZeros(value)));
            }
            case LOW_BYTE -> numbers.add(value & 0xff);
            case HIGH_BYTE -> numbers.add(value >> 8 & 0xff);
            case WORD -> numbers.add(value & 0xffff);
            case DISTANCE, WIDE_DISTANCE -> {
                if ((int) (value - base) == (byte) (value - base)) {
                    numbers.add((long) (byte) (value - base));
                }
            }
            default -> {
                numbers.add(1L);
                numbers.add((long) Math.min(31, Long.numberOfTrailingZeros(value)));
                numbers.add((long) Math.min(31, Long.numberOfLeadingZeros(value)));
            }
        }
    }

    /** A sequence shorter than so many bytes. */
    Optional<List<AssignmentStep>> shorterThan(int length) {
        return find(before, length - 1, List.of());
    }

    private Optional<List<AssignmentStep>> find(List<long[]> states, int budget, List<AssignmentStep> way) {
        if (isReached(states, way)) {
            return Optional.of(way);
        }
        if (way.size() == DEPTH || budget <= 0 || way.size() == DEPTH - 1 && faults(0, states) > 2) {
            return Optional.empty();
        }
        if (way.size() > 0 && way.size() < DEPTH && isKnownAs(way.size(), states, budget)) {
            return Optional.empty();
        }
        for (AssignmentStep step : steps) {
            if (step.length() <= budget) {
                List<long[]> next = new ArrayList<>();
                for (long[] state : states) {
                    long[] changed = state.clone();
                    AssignmentEmulator.run(step, changed);
                    next.add(changed);
                }
                List<AssignmentStep> longer = new ArrayList<>(way);
                longer.add(step);
                Optional<List<AssignmentStep>> found = find(next, budget - step.length(), longer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isKnownAs(int depth, List<long[]> states, int budget) {
        StringBuilder key = new StringBuilder();
        states.forEach(state -> {
            for (long register : state) {
                key.append(register).append(' ');
            }
        });
        Integer known = seen.get(depth).merge(key.toString(), budget, Math::max);
        boolean isFirst = !firsts.add(depth + ":" + budget + ":" + key);
        return isFirst || known > budget;
    }

    private final Set<String> firsts = new HashSet<>();

    private boolean isReached(List<long[]> states, List<AssignmentStep> way) {
        for (int i = 0; i < states.size(); i++) {
            if (faults(i, states) > 0) {
                return false;
            }
        }
        for (int i = 0; i < PROOFS; i++) {
            long[] first = assignment.sample(random);
            long[] last = first.clone();
            way.forEach(step -> AssignmentEmulator.run(step, last));
            if (!assignment.faults(first, last, 0).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private int faults(int sample, List<long[]> states) {
        return assignment.faults(before.get(sample), states.get(sample), 0).size();
    }
}
