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
import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a block does on all its ways. */
public final class DataFlow {
    private final List<Code.Step> steps;
    private final ControlFlow control;
    private final Report report;
    private final Departures departures;
    /** Empty where control never gets to the end. */
    private final Optional<AtEnd> end;

    private final Optional<FlagChange> flagChange;

    private DataFlow(List<Code.Step> steps, Entry entry) {
        this.steps = List.copyOf(steps);
        this.control = new ControlFlow(this.steps);
        EntryBits bits = new EntryBits(entry);
        Interpreter interpreter = new Interpreter(this.steps, bits);
        PathFinder paths = new PathFinder(control, interpreter);
        this.report = new Report(this.steps.size(), interpreter, paths, bits);
        FixedPoint fixedPoint = new FixedPoint(control, interpreter, report);
        report.finish(control, fixedPoint);
        this.departures = new Departures(control, interpreter, fixedPoint);
        Optional<MachineState> atEnd = fixedPoint.before(control.end());
        this.end = atEnd.isPresent() ? Optional.of(new AtEnd(this.steps, atEnd.get(), bits, paths)) : Optional.empty();
        this.flagChange = end.isPresent() ? end.get().flagChange() : Optional.empty();
    }

    /**
     * Follows the code of a block.
     *
     * @param code instructions and labels; control comes in at the first and leaves behind the last
     * @param entry what is set there
     */
    public static DataFlow of(Code code, Entry entry) {
        return new DataFlow(code.steps(), entry);
    }

    /** The instructions. */
    public List<Code.Step> steps() {
        return steps;
    }

    /** Whether control can get to an instruction. */
    public boolean isReachable(int step) {
        return control.isReachable(step);
    }

    /** Whether control can get to the end. */
    public boolean reachesEnd() {
        return control.reachesEnd();
    }

    /** Whether control can come back to an instruction. */
    public boolean hasLoop() {
        return control.hasLoop();
    }

    /** Uses of registers that nobody has set, by step. */
    public List<UnsetRead> unsetReads() {
        return Collections.unmodifiableList(report.unsetReads);
    }

    /**
     * Values of registers that nobody has set and that are put into memory of others, the first time of each. A register that is given
     * back from there is none: it was saved.
     */
    public List<UnsetRead> unsetStores() {
        List<UnsetRead> stores = new ArrayList<>();
        for (UnsetRead store : report.unsetStores) {
            if (isChanged(store.origin()) || !isMarked(report.regained, store.origin(), 0)) {
                stores.add(store);
            }
        }
        return stores;
    }

    /** Uses of flags that are not defined, by step. */
    public List<UndefinedFlagRead> undefinedFlagReads() {
        return Collections.unmodifiableList(report.undefinedFlagReads);
    }

    /**
     * General, vector, mask, MMX, and tile registers that the end finds changed, by their first writer; rsp is none of them. Of a vector
     * register only the lower 128 bits are looked at, for no instruction changes the others alone and they are dead at the end.
     */
    public List<Change> changes() {
        return changes((register, bits) -> true);
    }

    /** The same of some registers and bits: it takes long to tell on which ways. */
    public List<Change> changes(BiPredicate<Register, BitRange> wanted) {
        return end.isPresent() ? end.get().changes(wanted) : List.of();
    }

    /** Whether the end may find a full register changed, as {@link #changes} tells. */
    public boolean isChanged(Register register) {
        return end.isPresent() && end.get().isChanged(register);
    }

    /** Arithmetic flags that the end finds changed. */
    public Optional<FlagChange> flagChange() {
        return flagChange;
    }

    /** The instructions that change a full register which until then held what it held when the block began, in order. */
    public List<Integer> departures(Register register) {
        return departures.of(state -> AtEnd.isChanged(state, register));
    }

    /** The instructions that change arithmetic flags which until then were as when the block began, in order. */
    public List<Integer> flagDepartures() {
        return departures.of(AtEnd::areFlagsChanged);
    }

    /** The reachable instructions that write any bit of a full register, changed back or not, in order. */
    public List<Integer> writers(Register register) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (StepFacts.writes(steps.get(i), register) && control.isReachable(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The reachable instructions that write an arithmetic flag, changed back or not, in order. The kernel gives them back. */
    public List<Integer> flagWriters() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (StepFacts.writesFlags(steps.get(i)) && control.isReachable(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** What of some bits of a full register is not set at the end. */
    public Optional<UnsetAtEnd> unsetAtEnd(Register register, BitRange bits) {
        return end.isPresent() ? end.get().unset(register, bits) : Optional.empty();
    }

    /** Whether a flag is not defined at the end. */
    public Optional<UndefinedFlagAtEnd> undefinedAtEnd(Flag flag) {
        return end.isPresent() ? end.get().undefined(flag) : Optional.empty();
    }

    /**
     * Whether the value that a full register has at the entry is read by an instruction, be it to hand it on, or can be in another
     * register at the end.
     */
    public boolean isUsed(Register register) {
        return isMarked(report.read, register, 0)
                || end.isPresent() && end.get().isElsewhere(register, 0);
    }

    /**
     * Whether an instruction does something with bits of a register's entry value from one on, or another register holds some of them at
     * the end. Handing them on is nothing, but to memory of others.
     */
    public boolean usesFrom(Register register, int lowestBit) {
        return isMarked(report.used, register, lowestBit)
                || end.isPresent() && end.get().isElsewhere(register, lowestBit);
    }

    private static boolean isMarked(BitSet marks, Register register, int lowestBit) {
        int first = Cells.first(register);
        int from = first * Word.LANES;
        int count = Cells.count(register);
        for (int i = marks.nextSetBit(Math.max(0, from));
                i >= 0 && i < from + count * Word.LANES;
                i = marks.nextSetBit(i + 1)) {
            if (AtEnd.isFrom(i, first, count, lowestBit)) {
                return true;
            }
        }
        return false;
    }

    /** Accesses to memory of reachable instructions, by step. What the kernel does is none. */
    public List<MemoryAccess> memory() {
        return Collections.unmodifiableList(report.memory);
    }

    /** What is wrong with the stack, by step. */
    public List<StackFault> stackFaults() {
        return Collections.unmodifiableList(report.stackFaults);
    }

    /** The reachable instructions that move rsp, or touch memory below that of the entry. */
    public List<Integer> stackUses() {
        List<Integer> uses = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean moves = StepFacts.writes(steps.get(i), Registers.RSP) && control.isReachable(i);
            if (moves || report.stackUses.get(i)) {
                uses.add(i);
            }
        }
        return uses;
    }

    /** Whether an instruction reads rsp or depends on where it is: then it has to be aligned. A push alone does not, nor sub rsp. */
    public boolean dependsOnStackPointer() {
        for (int i = 0; i < steps.size(); i++) {
            if (StepFacts.dependsOnStackPointer(steps.get(i)) && control.isReachable(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the direction flag may be set at the end. */
    public Optional<Leftover> direction() {
        return end.isPresent() ? end.get().direction() : Optional.empty();
    }

    /** Whether the x87 stack may not be empty at the end, or MMX registers may be in use. */
    public Optional<Leftover> x87() {
        return end.isPresent() ? end.get().x87() : Optional.empty();
    }

    /** Whether upper halves of ymm0 to ymm15 may be in use at the end. */
    public Optional<Leftover> upperHalves() {
        return end.isPresent() ? end.get().upperHalves() : Optional.empty();
    }

    /** Whether mxcsr may differ at the end. */
    public Optional<Leftover> mxcsr() {
        return end.isPresent() ? end.get().setting(Cells.owner(Cells.MXCSR)) : Optional.empty();
    }

    /** Whether the x87 control word may differ at the end. */
    public Optional<Leftover> controlWord() {
        return end.isPresent() ? end.get().setting(Move.CONTROL_WORD) : Optional.empty();
    }

    /** The reachable instructions whose results depend on more than what they read, or that enter the kernel, or wait. */
    public List<Integer> impureSteps() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (StepFacts.isImpure(steps.get(i)) && control.isReachable(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether control provably comes back at once: no loop, no repeated string instruction, no call, nothing that enters the kernel or waits. */
    public boolean isShort() {
        if (hasLoop()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!StepFacts.isShort(steps.get(i)) && control.isReachable(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an instruction enters the kernel, waits, or calls, so that nobody knows how long the block takes. */
    public boolean mayBlock() {
        for (int i = 0; i < steps.size(); i++) {
            if (StepFacts.mayBlock(steps.get(i)) && control.isReachable(i)) {
                return true;
            }
        }
        return false;
    }
}
