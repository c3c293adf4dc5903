package dev.clobber.processor.flow;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.flow.Facts.Change;
import dev.clobber.processor.flow.Facts.FlagChange;
import dev.clobber.processor.flow.Facts.Leftover;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.StackFault;
import dev.clobber.processor.flow.Facts.UndefinedFlagAtEnd;
import dev.clobber.processor.flow.Facts.UndefinedFlagRead;
import dev.clobber.processor.flow.Facts.UnsetAtEnd;
import dev.clobber.processor.flow.Facts.UnsetRead;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Optional;

/** What a block does on all its ways. */
public final class DataFlow {
    private final List<Code.Step> steps;

    private DataFlow(List<Code.Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Follows the code of a block.
     *
     * @param code instructions and labels; control comes in at the first and leaves behind the last
     * @param entry what is set there
     */
    public static DataFlow of(Code code, Entry entry) {
        return new DataFlow(code.steps());
    }

    /** The instructions. */
    public List<Code.Step> steps() {
        return steps;
    }

    /** Whether control can get to an instruction. */
    public boolean isReachable(int step) {
        return true;
    }

    /** Whether control can get to the end. */
    public boolean reachesEnd() {
        return true;
    }

    /** Whether control can come back to an instruction. */
    public boolean hasLoop() {
        return false;
    }

    /** Uses of registers that nobody has set, by step. */
    public List<UnsetRead> unsetReads() {
        return List.of();
    }

    /** Uses of flags that are not defined, by step. */
    public List<UndefinedFlagRead> undefinedFlagReads() {
        return List.of();
    }

    /** General, vector, mask, and MMX registers that the end finds changed, by their first writer; rsp is none of them. */
    public List<Change> changes() {
        return List.of();
    }

    /** Arithmetic flags that the end finds changed. */
    public Optional<FlagChange> flagChange() {
        return Optional.empty();
    }

    /** The reachable instructions that write any bit of a full register, changed back or not, in order. */
    public List<Integer> writers(Register register) {
        return List.of();
    }

    /** The reachable instructions that write an arithmetic flag, changed back or not, in order. */
    public List<Integer> flagWriters() {
        return List.of();
    }

    /** What of some bits of a full register is not set at the end. */
    public Optional<UnsetAtEnd> unsetAtEnd(Register register, BitRange bits) {
        return Optional.empty();
    }

    /** Whether a flag is not defined at the end. */
    public Optional<UndefinedFlagAtEnd> undefinedAtEnd(Flag flag) {
        return Optional.empty();
    }

    /** Whether the value that a full register has at the entry is read by an instruction, or can be in another register at the end. */
    public boolean isUsed(Register register) {
        return true;
    }

    /** Whether an instruction, or a register at the end, uses bits of a register's entry value from one on. */
    public boolean usesFrom(Register register, int lowestBit) {
        return false;
    }

    /** Accesses to memory of reachable instructions, by step. */
    public List<MemoryAccess> memory() {
        return List.of();
    }

    /** What is wrong with the stack, by step. */
    public List<StackFault> stackFaults() {
        return List.of();
    }

    /** The reachable instructions that move rsp, or touch memory below that of the entry. */
    public List<Integer> stackUses() {
        return List.of();
    }

    /** Whether an instruction reads rsp or depends on where it is: then it has to be aligned. */
    public boolean dependsOnStackPointer() {
        return false;
    }

    /** Whether the direction flag may be set at the end. */
    public Optional<Leftover> direction() {
        return Optional.empty();
    }

    /** Whether the x87 stack may not be empty at the end, or MMX registers may be in use. */
    public Optional<Leftover> x87() {
        return Optional.empty();
    }

    /** Whether upper halves of ymm0 to ymm15 may be in use at the end. */
    public Optional<Leftover> upperHalves() {
        return Optional.empty();
    }

    /** Whether mxcsr may differ at the end. */
    public Optional<Leftover> mxcsr() {
        return Optional.empty();
    }

    /** Whether the x87 control word may differ at the end. */
    public Optional<Leftover> controlWord() {
        return Optional.empty();
    }

    /** Whether control provably comes back at once: no loop, no repeated string instruction, no call, nothing that enters the kernel or waits. */
    public boolean isShort() {
        return false;
    }

    /** Whether an instruction enters the kernel or waits, so that nobody knows how long the block takes. */
    public boolean mayBlock() {
        return false;
    }

    /** The reachable instructions whose result depends on more than registers and memory, or that have other effects, in order. */
    public List<Integer> impureSteps() {
        return List.of();
    }
}
