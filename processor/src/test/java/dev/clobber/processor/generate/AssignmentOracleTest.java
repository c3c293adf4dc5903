package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random assignments: right by an emulator, and no longer than what trying all steps finds. */
class AssignmentOracleTest {
    private static final int CASES = Integer.getInteger("clobber.assignments", 6_000);
    private static final int SMALL_CASES = Integer.getInteger("clobber.smallAssignments", 60);
    private static final long SEED = Long.getLong("clobber.seed", 1);
    private static final List<Integer> ALL =
            IntStream.range(0, RegisterFile.SIZE).filter(i -> i != 4).boxed().toList();

    private static List<AssignmentStep> solve(RandomAssignment assignment) {
        return AssignmentPlan.of(assignment.known(), assignment.goals(), assignment.free(), assignment.flagsAreFree())
                .before();
    }

    @Test
    void stepsDoWhatIsWanted() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            List<Integer> pool = random.nextBoolean() ? ALL : ALL.subList(0, 4 + random.nextInt(6));
            RandomAssignment assignment =
                    RandomAssignment.next(random, new RandomAssignment.Kind(pool, 5, true, false));
            List<AssignmentStep> steps = solve(assignment);
            for (int trial = 0; trial < 3; trial++) {
                long[] before = assignment.sample(random);
                long[] after = before.clone();
                steps.forEach(step -> AssignmentEmulator.run(step, after));
                assertEquals(List.of(), assignment.faults(before, after, 0), () -> assignment + "\n" + steps);
            }
            assertTrue(
                    assignment.flagsAreFree()
                            || steps.stream().noneMatch(step -> step.kind().changesFlags()),
                    () -> assignment + "\n" + steps);
        }
    }

    @Test
    void nothingIsShorter() {
        Random random = new Random(SEED);
        List<String> longer = new ArrayList<>();
        for (int i = 0; i < SMALL_CASES; i++) {
            List<Integer> pool = random.nextBoolean() ? List.of(0, 1, 2, 6) : List.of(0, 2, 7, 9);
            RandomAssignment assignment =
                    RandomAssignment.next(random, new RandomAssignment.Kind(pool, 3, false, false));
            List<AssignmentStep> steps = solve(assignment);
            int length = steps.stream().mapToInt(AssignmentStep::length).sum();
            if (length == 0) {
                continue;
            }
            new ShortestAssignment(assignment, pool, random)
                    .shorterThan(length)
                    .ifPresent(way -> longer.add(assignment + "\n  took " + steps + "\n  for  " + way));
        }
        assertEquals("", String.join("\n", longer), "with seed " + SEED);
    }

    @Test
    void timeIsShort() {
        Random random = new Random(SEED);
        List<RandomAssignment> assignments = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            assignments.add(RandomAssignment.next(random, new RandomAssignment.Kind(ALL, 5, false, true)));
        }
        long[] times = new long[assignments.size()];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                solve(assignments.get(i));
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "an assignment takes %d us in the median, %d us at most for 90 %%, %d us at most for 99 %%%n",
                times[times.length / 2] / 1000,
                times[times.length * 9 / 10] / 1000,
                times[times.length * 99 / 100] / 1000);
        assertTrue(times[times.length / 2] < 5_000_000, "the median is " + times[times.length / 2] + " ns");
    }
}
