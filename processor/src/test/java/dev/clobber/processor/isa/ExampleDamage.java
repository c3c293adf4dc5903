package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of a row rows that are wrong in one thing each, to see whether that is noticed. */
public final class ExampleDamage {
    /** What each access is easily mistaken for. That something read also always is written cannot be seen. */
    private static final Map<Access, List<Access>> MISTAKES = new EnumMap<>(Map.of(
            Access.R, List.of(Access.N, Access.RW, Access.W),
            Access.W, List.of(Access.R, Access.RW, Access.CW),
            Access.RW, List.of(Access.R, Access.W),
            Access.CW, List.of(Access.W, Access.R, Access.RCW),
            Access.RCW, List.of(Access.CW, Access.R)));

    private static final int CONDITIONAL = 2;

    /** No instruction moves the stack by this. */
    private static final int STACK = 24;

    private final Form form;
    private final Map<String, Form> damaged = new LinkedHashMap<>();

    private ExampleDamage(Form form) {
        this.form = form;
    }

    /**
     * Wrong rows.
     *
     * @param form a right one
     * @return by what is wrong with them
     */
    public static Map<String, Form> of(Form form) {
        ExampleDamage damage = new ExampleDamage(form);
        damage.operands();
        damage.implicitRegisters();
        damage.implicitMemory();
        damage.flags();
        damage.notes();
        return damage.damaged;
    }

    private void operands() {
        for (int i = 0; i < form.operands().size(); i++) {
            FormOperand slot = form.operands().get(i);
            if (slot.kind() instanceof OperandKind.Constant
                    || slot.kind() instanceof OperandKind.FixedImmediate
                    || slot.kind() instanceof OperandKind.Relative
                    || slot.kind() instanceof MemoryKind.Address
                    || slot.kind().text().startsWith("st")) {
                continue;
            }
            for (Access access : MISTAKES.getOrDefault(slot.access(), List.of())) {
                operand(
                        i,
                        new FormOperand(access, slot.kind(), slot.part(), slot.place()),
                        slot.access() + "->" + access);
            }
            if (slot.part().isPresent()) {
                operand(i, new FormOperand(slot.access(), slot.kind(), Optional.empty(), slot.place()), "without part");
            }
        }
    }

    private void operand(int index, FormOperand slot, String what) {
        List<FormOperand> operands = new ArrayList<>(form.operands());
        operands.set(index, slot);
        put("op" + (index + 1) + " " + what, operands, form.implicit(), form.flags());
    }

    private void implicitRegisters() {
        List<ImplicitRegister> registers = form.implicit().registers();
        for (int i = 0; i < registers.size(); i++) {
            ImplicitRegister implicit = registers.get(i);
            List<ImplicitRegister> fewer = new ArrayList<>(registers);
            fewer.remove(i);
            put(
                    "without " + implicit.register(),
                    form.operands(),
                    new Form.Implicit(fewer, form.implicit().memory()),
                    form.flags());
            for (Access access : MISTAKES.getOrDefault(implicit.access(), List.of())) {
                List<ImplicitRegister> others = new ArrayList<>(registers);
                others.set(i, new ImplicitRegister(access, implicit.register(), implicit.part()));
                put(
                        implicit.register() + " " + implicit.access() + "->" + access,
                        form.operands(),
                        new Form.Implicit(others, form.implicit().memory()),
                        form.flags());
            }
        }
    }

    private void implicitMemory() {
        for (ImplicitMemory memory : form.implicit().memory()) {
            put(
                    "without memory",
                    form.operands(),
                    new Form.Implicit(form.implicit().registers(), List.of()),
                    form.flags());
            for (Access access : MISTAKES.getOrDefault(memory.access(), List.of())) {
                ImplicitMemory other = new ImplicitMemory(access, memory.address(), memory.bits());
                put(
                        "memory " + memory.access() + "->" + access,
                        form.operands(),
                        new Form.Implicit(form.implicit().registers(), List.of(other)),
                        form.flags());
            }
        }
    }

    private void flags() {
        FlagEffects flags = form.flags();
        List<Set<Flag>> sets = List.of(
                flags.read(), flags.written(), flags.conditional(), flags.cleared(), flags.set(), flags.undefined());
        List<String> names = List.of("r", "w", "cw", "0", "1");
        for (int from = 0; from < names.size(); from++) {
            for (Flag flag : sets.get(from)) {
                flags("without " + names.get(from) + "=" + flag, sets, from, -1, flag);
                for (int to = 1; to < names.size(); to++) {
                    if (from > 0 && to != from && (isSeen(flag) || from != CONDITIONAL && to != CONDITIONAL)) {
                        flags(flag + " " + names.get(from) + "->" + names.get(to), sets, from, to, flag);
                    }
                }
            }
        }
        for (Flag flag : Flag.values()) {
            if (!flags.defined().contains(flag) && !flags.undefined().contains(flag)) {
                flags("with w=" + flag, sets, -1, 1, flag);
            }
        }
    }

    /** Whether a flag that is kept can be told from one that is written: not where it depends on its old value, or the count decides. */
    private boolean isSeen(Flag flag) {
        return !form.flags().read().contains(flag) && !form.has(Attribute.COUNT);
    }

    private void flags(String what, List<Set<Flag>> sets, int from, int to, Flag flag) {
        List<Set<Flag>> others = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            Set<Flag> set = EnumSet.noneOf(Flag.class);
            set.addAll(sets.get(i));
            if (i == from) {
                set.remove(flag);
            }
            if (i == to) {
                set.add(flag);
            }
            others.add(set);
        }
        FlagEffects flags = new FlagEffects(
                others.get(0), others.get(1), others.get(2), others.get(3), others.get(4), others.get(5));
        put(what, form.operands(), form.implicit(), flags);
    }

    private void notes() {
        FormNotes notes = form.notes();
        if (notes.attributes().contains(Attribute.ZEROING)) {
            Set<Attribute> fewer = EnumSet.copyOf(notes.attributes());
            fewer.remove(Attribute.ZEROING);
            put("without zeroing", new FormNotes(fewer, notes.printedAs(), notes.stack(), notes.delta(), notes.x87()));
        }
        if (!notes.stack().isZero() && !notes.stack().equals(Sum.UNKNOWN)) {
            Sum other = Sum.of(STACK);
            put("stack", new FormNotes(notes.attributes(), notes.printedAs(), other, notes.delta(), notes.x87()));
        }
    }

    private void put(String what, FormNotes notes) {
        put(what, form.operands(), form.implicit(), form.flags(), notes);
    }

    private void put(String what, List<FormOperand> operands, Form.Implicit implicit, FlagEffects flags) {
        put(what, operands, implicit, flags, form.notes());
    }

    private void put(
            String what, List<FormOperand> operands, Form.Implicit implicit, FlagEffects flags, FormNotes notes) {
        damaged.put(
                what,
                new Form(
                        form.source(),
                        form.mnemonic(),
                        operands,
                        form.masking(),
                        form.rounding(),
                        form.encoding(),
                        form.features(),
                        implicit,
                        flags,
                        notes,
                        form.cases()));
    }
}
