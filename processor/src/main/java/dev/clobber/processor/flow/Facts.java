package dev.clobber.processor.flow;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What data flow finds out, each kind a record. Steps are indexes into {@link DataFlow#steps}. */
public final class Facts {
    private Facts() {}

    /**
     * An instruction uses bits that nobody has set, for a result, an address, a flag, or a branch. The first use of an unset value
     * only: what is computed from it counts as set.
     *
     * @param step the instruction
     * @param register the full register that it reads; rsp where it reads what the block has on the stack
     * @param bits what of it is not set, on the stack from the lowest address on
     * @param origin the full register whose value of the entry it is: another one where the value was copied; rsp for a place on the
     *     stack that the block has not written
     * @param path how control gets there with the value unset
     */
    public record UnsetRead(int step, Register register, BitRange bits, Register origin, Path path) {}

    /**
     * An instruction uses flags that nobody has set, or that an instruction has left undefined.
     *
     * @param step the instruction
     * @param flags those that it reads and that are not defined
     * @param undefinedBy the instructions that have left them undefined; none where nobody has set them
     * @param path how control gets there so
     */
    public record UndefinedFlagRead(int step, Set<Flag> flags, List<Integer> undefinedBy, Path path) {}

    /**
     * A register that at the end need not hold what it held when the block began.
     *
     * @param register the full register
     * @param bits what of it may differ
     * @param writers the instructions that changed it, in the order of the code, without those whose change was taken back
     * @param path how control gets to the end so
     */
    public record Change(Register register, BitRange bits, List<Integer> writers, Path path) {}

    /**
     * Arithmetic flags that at the end need not hold what they held when the block began.
     *
     * @param flags which
     * @param writers the instructions that changed them, in the order of the code
     * @param path how control gets to the end so
     */
    public record FlagChange(Set<Flag> flags, List<Integer> writers, Path path) {}

    /**
     * Bits that are not set at the end.
     *
     * @param bits which
     * @param conditionalWriters the instructions that write them only under a condition
     * @param origin the full register whose value of the entry they may hold; rsp for a place on the stack that was never written
     * @param path how control gets to the end so
     */
    public record UnsetAtEnd(BitRange bits, List<Integer> conditionalWriters, Register origin, Path path) {}

    /**
     * A flag that is not defined at the end.
     *
     * @param undefinedBy the instructions that have left it undefined; none where nobody has set it
     * @param path how control gets to the end so
     */
    public record UndefinedFlagAtEnd(List<Integer> undefinedBy, Path path) {}

    /** Where memory lies that an instruction accesses. */
    public enum Place {
        /** Between the rsp of the moment, or up to 128 bytes below it, and that of the entry: what the block itself has there. */
        PRIVATE,
        /** At the rsp of the entry or above it, which is the caller's. */
        CALLERS,
        /** On the stack, but nobody knows where: an index register is added to a stack address. */
        UNKNOWN_STACK,
        /** Anywhere else, as far as is known. */
        OTHER
    }

    /**
     * An access to memory, by an operand or implied; push, pop, and call are none unless they go beyond the entry's rsp.
     *
     * @param step the instruction
     * @param read whether it reads
     * @param written whether it writes
     * @param place where
     */
    public record MemoryAccess(int step, boolean read, boolean written, Place place) {}

    /** What is wrong with the stack. */
    public enum StackProblem {
        /** Two ways meet here with rsp at different depths. */
        DIFFERENT_DEPTHS,
        /** A pop, or a move of rsp, goes above the rsp of the entry. */
        ABOVE_ENTRY,
        /** rsp gets a value of which nobody knows how far it is from that of the entry, and it matters afterwards. */
        UNKNOWN_DEPTH,
        /** At the end rsp is not where it was when the block began. */
        AT_END
    }

    /**
     * A fault of the stack.
     *
     * @param step the instruction; for {@link StackProblem#AT_END} the last that moved rsp before the end
     * @param problem what is wrong
     * @param depth how many bytes rsp is below that of the entry (negative: above it), where that is known; for {@link
     *     StackProblem#DIFFERENT_DEPTHS} on the way of the path
     * @param path how control gets there so
     */
    public record StackFault(int step, StackProblem problem, OptionalLong depth, Path path) {}

    /**
     * Something that is not at the end as it was when the block began.
     *
     * @param writers the instructions that brought it about
     * @param path how control gets to the end so
     */
    public record Leftover(List<Integer> writers, Path path) {}
}
