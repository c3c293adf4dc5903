package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link ParallelAssignment} for those who ask the same again, as register allocation does. */
final class AssignmentCache {
    private final Map<Question, AssignmentPlan> plans = new HashMap<>();

    private record Question(Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree) {}

    /** As {@link ParallelAssignment#solve}. */
    List<MachineItem> solve(
            Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree, int line) {
        return plan(known, goals, free, flagsAreFree).items(line);
    }

    private AssignmentPlan plan(
            Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree) {
        Question question = new Question(Map.copyOf(known), List.copyOf(goals), Set.copyOf(free), flagsAreFree);
        AssignmentPlan plan = plans.get(question);
        if (plan == null) {
            plan = AssignmentPlan.of(known, goals, free, flagsAreFree);
            plans.put(question, plan);
        }
        return plan;
    }
}
