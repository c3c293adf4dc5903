package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parallel assignments, remembered: from one trial to the next most of them stay the same. */
final class Assignments {
    private final Map<Question, List<MachineItem>> answers = new HashMap<>();

    private record Question(
            Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree, int line) {}

    /** As {@link ParallelAssignment#solve}, of what does not change afterwards. */
    List<MachineItem> solve(
            Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree, int line) {
        Question question = new Question(known, goals, free, flagsAreFree, line);
        List<MachineItem> answer = answers.get(question);
        if (answer == null) {
            answer = ParallelAssignment.solve(known, goals, free, flagsAreFree, line);
            answers.put(question, answer);
        }
        return answer;
    }
}
