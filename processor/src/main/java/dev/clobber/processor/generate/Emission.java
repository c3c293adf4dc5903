package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Goal;
import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.isa.Immediate;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The machine code of one function as it grows: items, what registers hold at this place, and which of them are free. */
final class Emission {
    private final Allocation allocation;
    private final InstructionFacts facts;
    private final List<MachineItem> items = new ArrayList<>();
    private final Set<Register> used = new LinkedHashSet<>();
    private final Set<Register> free = new LinkedHashSet<>();
    private KnownRegisters known = new KnownRegisters();
    private Optional<Register> zeroFlagOf = Optional.empty();
    private int line;

    Emission(Allocation allocation, InstructionFacts facts) {
        this.allocation = allocation;
        this.facts = facts;
    }

    List<MachineItem> items() {
        return items;
    }

    /** All full registers that were written. */
    Set<Register> used() {
        return used;
    }

    KnownRegisters known() {
        return known;
    }

    /** A place that control reaches from elsewhere. */
    void label(String name, KnownRegisters state) {
        items.add(new MachineItem.Label(name));
        known = state.copy();
        zeroFlagOf = Optional.empty();
    }

    /** What comes now is of another operation: its line, and the registers that hold nothing which is needed. */
    void operation(int sourceLine, Set<Register> freeRegisters) {
        line = sourceLine;
        free.clear();
        free.addAll(freeRegisters);
    }

    int line() {
        return line;
    }

    Set<Register> free() {
        return free;
    }

    void add(String mnemonic, Operand... operands) {
        add(Instruction.of(mnemonic, operands));
    }

    void add(Instruction instruction) {
        items.add(new MachineItem.Operation(instruction, line));
        note(instruction);
    }

    /** Appends something whose effects the caller notes himself. */
    void append(MachineItem item) {
        items.add(item);
    }

    /** The register that the last arithmetic has left its result in, where zf and sf tell of that and of and cf are clear or not asked. */
    boolean flagsTell(Register register) {
        return zeroFlagOf.isPresent() && zeroFlagOf.get().equals(register);
    }

    /** Says that zf and sf are those of a register's view. */
    void flagsAreOf(Register register) {
        zeroFlagOf = Optional.of(register);
    }

    /** Nobody knows the flags any more. */
    void flagsChange() {
        zeroFlagOf = Optional.empty();
    }

    /** Nobody knows a register any more. */
    void changes(Register register) {
        used.add(register.full());
        known.forget(register);
        if (zeroFlagOf.isPresent() && zeroFlagOf.get().aliases(register)) {
            zeroFlagOf = Optional.empty();
        }
    }

    private void note(Instruction instruction) {
        InstructionFacts.Facts what = facts.of(instruction);
        what.written().forEach(this::changes);
        if (what.changesFlags()) {
            zeroFlagOf = Optional.empty();
        }
        if (!instruction.operands().isEmpty()
                && instruction.operands().get(0) instanceof Register target
                && target.bits() == 32
                && what.written().contains(target.full())) {
            known.set(target, KnownRegisters.UPPER_HALF_ZERO);
        }
    }

    /** Where a value is or how it is made. */
    Source source(Value value) {
        if (value instanceof Constant constant) {
            return new Source.Number(constant.number());
        }
        Variable variable = (Variable) value;
        Location location = allocation.of(variable);
        return location instanceof Location.InRegister in
                ? new Source.Held(in.register().view(variable.width().bits()))
                : ((Location.Anew) location).source();
    }

    Optional<Register> register(Value value) {
        return value instanceof Variable variable ? allocation.register(variable) : Optional.empty();
    }

    /** The number that a value always is. */
    Optional<Long> number(Value value) {
        return source(value) instanceof Source.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** The full register of the result of an operation. */
    Register target(Variable result) {
        return allocation.register(result).orElseThrow();
    }

    /** A full register that holds a value, made for it where it is in none: {@code wanted} if that is given, else a free one. */
    Register read(Value value, Width width, Optional<Register> wanted) {
        Optional<Register> there = register(value);
        if (there.isPresent()) {
            return there.get();
        }
        Register scratch = wanted.isPresent() ? wanted.get() : takeFree();
        assign(List.of(goal(scratch, value, width)));
        return scratch;
    }

    /** As {@link #read}, and the upper half of an int is that of a number that is not negative. */
    Register readIndex(Value value, Optional<Register> wanted) {
        Width width = value instanceof Variable variable ? variable.width() : Width.LONG;
        Register register = read(value, width, wanted);
        Range range = known.of(register);
        boolean isClean = range.least() >= 0 && range.greatest() <= Integer.MAX_VALUE
                || range.equals(KnownRegisters.UPPER_HALF_ZERO);
        if (width == Width.INT && !isClean) {
            add("mov", register.view(32), register.view(32));
        }
        return register;
    }

    /** A register or an immediate of at most 32 bits. */
    Operand operand(Value value, Width width) {
        Optional<Long> number = number(value);
        if (number.isPresent() && number.get() == (int) (long) number.get()) {
            return new Immediate(number.get());
        }
        return read(value, width, Optional.empty()).view(width.bits());
    }

    /** For an instruction on memory: a register that is known to hold a number, which is shorter than the number, or that. */
    Operand constant(long number, int bits) {
        for (Register register : RegisterOrder.ALL) {
            Range range = known.of(register);
            boolean isShort = !RegisterOrder.isExtended(register) && (bits > 8 || register.number() < 4);
            boolean isSame = range.least() == range.greatest() && range.least() << 64 - bits == number << 64 - bits;
            if (isShort && isSame) {
                return register.view(bits);
            }
        }
        return new Immediate(number);
    }

    Register takeFree() {
        if (free.isEmpty()) {
            throw new NoRegisterLeft();
        }
        Register taken = free.iterator().next();
        free.remove(taken);
        return taken;
    }

    /** What a register is to hold: all its bits of a number that is not negative, which costs no more. */
    Goal goal(Register register, Value value, Width width) {
        Source source = source(value);
        boolean isNarrow = width == Width.INT && !(source instanceof Source.Number number && number.value() >= 0);
        return new Goal(isNarrow ? register.full().view(32) : register.full(), source);
    }

    void assign(List<Goal> goals) {
        assign(goals, true);
    }

    /** Brings values to registers, all at once. */
    void assign(List<Goal> goals, boolean flagsAreFree) {
        Set<Register> changeable = new LinkedHashSet<>(free);
        goals.forEach(goal -> changeable.add(goal.register().full()));
        KnownRegisters before = known.copy();
        List<MachineItem> steps =
                facts.assignments().solve(before.asMap(), List.copyOf(goals), changeable, flagsAreFree, line);
        if (steps.isEmpty()) {
            return;
        }
        for (MachineItem item : steps) {
            items.add(item);
            if (item instanceof MachineItem.Operation operation) {
                note(operation.instruction());
            } else if (item instanceof MachineItem.AddressOf address) {
                changes(address.register());
            }
        }
        goals.forEach(goal -> learn(goal, before));
    }

    private void learn(Goal goal, KnownRegisters before) {
        Register register = goal.register();
        used.add(register.full());
        if (goal.source() instanceof Source.Number number) {
            known.set(
                    register,
                    number.value() >= 0 || register.bits() == 64
                            ? new Range(number.value(), number.value())
                            : known.of(register));
        } else if (goal.source() instanceof Source.Held held && register.bits() == 64) {
            Range range = before.of(held.register());
            known.set(register, held.register().bits() == 64 || Range.INT.contains(range) ? range : Range.INT);
        } else if (goal.source() instanceof Source.Held held && held.register().aliases(register)) {
            known.set(register, before.of(register));
        }
    }
}
