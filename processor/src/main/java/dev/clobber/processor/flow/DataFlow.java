package dev.clobber.processor.flow;

import dev.clobber.processor.abi.KernelConvention;
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
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Move;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Prefix;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a block does on all its ways. */
public final class DataFlow {
    private final List<Code.Step> steps;
    private final ControlFlow control;
    private final Report report;
    private final Departures departures;
    /** Empty where control never gets to the end. */
    private final Optional<AtEnd> end;

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
        this.end = fixedPoint.before(control.end()).map(state -> new AtEnd(this.steps, state, bits, paths));
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

    /** The reachable instructions after which control can be outside of the block: returns, and jumps and calls to labels of others. */
    public List<Integer> leavesBlock() {
        return List.copyOf(control.leaving());
    }

    /** The reachable jumps and calls to where a register or memory says. What follows them counts as reachable. */
    public List<Integer> indirectJumps() {
        return reachable(step -> step.effects().indirect());
    }

    /** Uses of registers that nobody has set, by step. */
    public List<UnsetRead> unsetReads() {
        return List.copyOf(report.unsetReads);
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
        return List.copyOf(report.undefinedFlagReads);
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
        return end.map(at -> at.changes(wanted)).orElse(List.of());
    }

    /** Whether the end may find a full register changed, as {@link #changes} tells. */
    public boolean isChanged(Register register) {
        return end.isPresent() && end.get().isChanged(register);
    }

    /** Arithmetic flags that the end finds changed. */
    public Optional<FlagChange> flagChange() {
        return end.flatMap(AtEnd::flagChange);
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
        return reachable(step -> writes(step, register));
    }

    private static boolean writes(Code.Step step, Register register) {
        for (RegisterEffect effect : step.effects().registers()) {
            if (effect.register().equals(register) && effect.written().isPresent()) {
                return true;
            }
        }
        Optional<KernelConvention> kernel = KernelCall.of(step);
        return kernel.isPresent()
                && (register.equals(Registers.RAX) || kernel.get().destroyed().contains(register));
    }

    /** The reachable instructions that write an arithmetic flag, changed back or not, in order. The kernel gives them back. */
    public List<Integer> flagWriters() {
        return reachable(
                step -> writesFlags(step.effects()) && KernelCall.of(step).isEmpty());
    }

    private static boolean writesFlags(Effects effects) {
        return isArithmetic(effects.flags().defined())
                || isArithmetic(effects.flags().undefined());
    }

    private static boolean isArithmetic(Set<Flag> flags) {
        return flags.size() > (flags.contains(Flag.DF) ? 1 : 0);
    }

    private List<Integer> reachable(Predicate<Code.Step> condition) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (control.isReachable(i) && condition.test(steps.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /** What of some bits of a full register is not set at the end. */
    public Optional<UnsetAtEnd> unsetAtEnd(Register register, BitRange bits) {
        return end.flatMap(at -> at.unset(register, bits));
    }

    /** Whether a flag is not defined at the end. */
    public Optional<UndefinedFlagAtEnd> undefinedAtEnd(Flag flag) {
        return end.flatMap(at -> at.undefined(flag));
    }

    /** The full registers whose values of the entry some bits of a full register may hold at the end. */
    public Set<Register> entryOriginsAtEnd(Register register, BitRange bits) {
        return end.map(at -> at.origins(register, bits)).orElse(Set.of());
    }

    /**
     * Whether the value that a full register has at the entry is read by an instruction, be it to hand it on, or can be in another
     * register at the end. What lies in the register itself at the end is for {@link #entryOriginsAtEnd}.
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
        return List.copyOf(report.memory);
    }

    /** What is wrong with the stack, by step. */
    public List<StackFault> stackFaults() {
        return List.copyOf(report.stackFaults);
    }

    /** The reachable instructions that move rsp, or touch memory below that of the entry. */
    public List<Integer> stackUses() {
        List<Integer> uses = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean moves = control.isReachable(i) && writes(steps.get(i), Registers.RSP);
            if (moves || report.stackUses.get(i)) {
                uses.add(i);
            }
        }
        return uses;
    }

    /** Whether an instruction reads rsp or depends on where it is: then it has to be aligned. A push alone does not, nor sub rsp. */
    public boolean dependsOnStackPointer() {
        return !reachable(step -> dependsOnRsp(step)).isEmpty();
    }

    private static boolean dependsOnRsp(Code.Step step) {
        List<Operand> operands = step.instruction().operands();
        for (int i = 0; i < operands.size(); i++) {
            boolean isMoved = i == 0 && step.effects().stack().isPresent();
            if (operands.get(i) instanceof Register register && register.aliases(Registers.RSP) && !isMoved
                    || operands.get(i) instanceof Memory memory
                            && memory.base().isPresent()
                            && memory.base().get().aliases(Registers.RSP)) {
                return true;
            }
        }
        return step.effects().flow() == Flow.CALL || step.effects().has(Attribute.FRAME);
    }

    /** Whether the direction flag may be set at the end. */
    public Optional<Leftover> direction() {
        return end.flatMap(AtEnd::direction);
    }

    /** Whether the x87 stack may not be empty at the end, or MMX registers may be in use. */
    public Optional<Leftover> x87() {
        return end.flatMap(AtEnd::x87);
    }

    /** Whether upper halves of ymm0 to ymm15 may be in use at the end. */
    public Optional<Leftover> upperHalves() {
        return end.flatMap(AtEnd::upperHalves);
    }

    /** Whether mxcsr may differ at the end. */
    public Optional<Leftover> mxcsr() {
        return end.flatMap(at -> at.setting(Cells.owner(Cells.MXCSR)));
    }

    /** Whether the x87 control word may differ at the end. */
    public Optional<Leftover> controlWord() {
        return end.flatMap(at -> at.setting(Move.CONTROL_WORD));
    }

    /** The reachable instructions whose results depend on more than what they read, or that enter the kernel, or wait. */
    public List<Integer> impureSteps() {
        return reachable(step -> step.effects().has(Attribute.VOLATILE)
                || step.effects().has(Attribute.WAITS)
                || step.effects().flow() == Flow.TRAP);
    }

    /** Whether control provably comes back at once: no loop, no repeated string instruction, no call, nothing that enters the kernel or waits. */
    public boolean isShort() {
        return !hasLoop()
                && !mayBlock()
                && reachable(step -> isRepeated(step) || step.effects().privileged())
                        .isEmpty();
    }

    private static boolean isRepeated(Code.Step step) {
        return step.instruction().prefixes().contains(Prefix.REP)
                || step.instruction().prefixes().contains(Prefix.REPE)
                || step.instruction().prefixes().contains(Prefix.REPNE);
    }

    /** Whether an instruction enters the kernel, waits, or calls, so that nobody knows how long the block takes. */
    public boolean mayBlock() {
        return !reachable(step -> step.effects().flow() == Flow.TRAP
                        || step.effects().flow() == Flow.CALL
                        || step.effects().has(Attribute.WAITS))
                .isEmpty();
    }
}
