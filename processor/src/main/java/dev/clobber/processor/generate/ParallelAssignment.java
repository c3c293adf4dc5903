package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings values to registers, all at once, in as few bytes as there are. */
final class ParallelAssignment {
    private ParallelAssignment() {}

    /** Where a value has to be: of 64 bits, or of 32 where only the low 32 bits are read and the upper ones may be anything. */
    record Goal(Register register, Source source) {}

    /** What has to be there. */
    sealed interface Source {
        /** A number; to 32 bits only its low ones count. */
        record Number(long value) implements Source {}

        /** What a register holds before: all its 64 bits for a 64-bit register, the low 32 for a 32-bit one extended by their sign. */
        record Held(Register register) implements Source {}

        /** The address of data. */
        record Data(String symbol) implements Source {}

        /** rsp, as it is before, plus so many bytes. */
        record Stack(int offset) implements Source {}
    }

    /**
     * The instructions.
     *
     * @param known what full registers hold before, as numbers of 64 bits with a sign; one that is not there may hold anything
     * @param goals what is wanted; registers not twice
     * @param free full registers whose values nobody needs afterwards; the goals are among them
     * @param flagsAreFree whether flags may change
     * @param line of the source
     * @return instructions that change the goals, free registers, flags where they are free, and the stack below rsp, nothing else
     */
    static List<MachineItem> solve(
            Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree, int line) {
        return AssignmentPlan.of(known, goals, free, flagsAreFree).items(line);
    }

    /**
     * How many bytes the instructions take, an address of data five, six in one of r8 to r15.
     *
     * @param known as for {@link #solve}
     * @param goals as for {@link #solve}
     * @param free as for {@link #solve}
     * @param flagsAreFree as for {@link #solve}
     * @return the sum of their lengths
     */
    static int length(Map<Register, Range> known, List<Goal> goals, Set<Register> free, boolean flagsAreFree) {
        return AssignmentPlan.of(known, goals, free, flagsAreFree).length();
    }
}
