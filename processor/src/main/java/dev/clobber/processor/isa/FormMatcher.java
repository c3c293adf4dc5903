package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds the rows that an instruction can follow, or says why there is none. */
final class FormMatcher {
    private final InstructionTable table;

    FormMatcher(InstructionTable table) {
        this.table = table;
    }

    /** Adds the operands that a string instruction may leave out, and the constant that a mnemonic may stand for. */
    Instruction complete(Instruction instruction) {
        List<Form> forms = table.forms(instruction.mnemonic());
        if (!instruction.operands().isEmpty()) {
            return isOtherName(forms, instruction) ? withPredicate(instruction) : instruction;
        }
        for (Form form : forms) {
            if (form.operands().isEmpty()) {
                return instruction;
            }
            if (form.isString()) {
                return instruction.withOperands(form.fixedOperands());
            }
        }
        return instruction;
    }

    private static boolean isOtherName(List<Form> forms, Instruction instruction) {
        return !forms.isEmpty() && !forms.get(0).mnemonic().equals(instruction.mnemonic());
    }

    private static Instruction withPredicate(Instruction instruction) {
        Optional<Predicates.Predicate> predicate = Predicates.find(instruction.mnemonic());
        if (predicate.isEmpty()) {
            return instruction;
        }
        List<Operand> operands = new ArrayList<>(instruction.operands());
        operands.add(new Immediate(predicate.get().constant()));
        return new Instruction(instruction.prefixes(), predicate.get().mnemonic(), operands, instruction.decorations());
    }

    /** The rows in the order of the table, at least one. */
    List<Form> match(Instruction instruction) {
        List<Form> known = table.forms(instruction.mnemonic());
        if (known.isEmpty()) {
            throw new IllegalArgumentException("unknown instruction `" + instruction.mnemonic() + "`");
        }
        List<Form> fitting = new ArrayList<>(known.size());
        for (Form form : known) {
            if (takes(form, instruction)
                    && takesPrefixes(form, instruction)
                    && takesDecorations(form, instruction)
                    && holds(form, instruction)) {
                fitting.add(form);
            }
        }
        if (fitting.isEmpty()) {
            throw fault(known, instruction);
        }
        return unambiguous(fitting, instruction);
    }

    /** At the first operand that no form takes, or whose constant none holds; else at the instruction. */
    private static IllegalArgumentException fault(List<Form> known, Instruction instruction) {
        String reason = reason(known, instruction);
        boolean countFits = false;
        for (Form form : known) {
            countFits |= form.operands().size() == instruction.operands().size();
        }
        if (!countFits) {
            return new IllegalArgumentException(reason);
        }
        for (int i = 0; i < instruction.operands().size(); i++) {
            boolean taken = false;
            for (Form form : known) {
                taken |= takesOperand(form, instruction, i);
            }
            if (!taken) {
                return new OperandFault(i, reason);
            }
        }
        return new IllegalArgumentException(reason);
    }

    /** Whether a form takes an operand, and those before it. */
    private static boolean takesOperand(Form form, Instruction instruction, int last) {
        if (form.operands().size() != instruction.operands().size()) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (!form.operands().get(i).kind().accepts(instruction.operands().get(i))) {
                return false;
            }
        }
        return isHeld(form, instruction, last);
    }

    /** Which of the conditions no form meets, the first of them. */
    private static String reason(List<Form> known, Instruction instruction) {
        List<Form> typed = filter(known, instruction, FormMatcher::takes);
        if (typed.isEmpty() && known.stream().anyMatch(form -> takesKinds(form, instruction))) {
            return "`" + instruction + "`: both addresses are of 64 bits, or both of 32";
        }
        if (typed.isEmpty()) {
            return "no form of `" + instruction.mnemonic() + "` takes `" + instruction.operandText()
                    + "`; its forms are " + FormHints.nearest(known, instruction);
        }
        List<Form> prefixed = filter(typed, instruction, FormMatcher::takesPrefixes);
        if (prefixed.isEmpty()) {
            return "`" + instruction + "`: the instruction does not take this prefix";
        }
        List<Form> decorated = filter(prefixed, instruction, FormMatcher::takesDecorations);
        if (decorated.isEmpty()) {
            return DecorationHints.reason(prefixed, instruction);
        }
        return "the constant of `" + instruction + "` does not fit; its forms are " + FormHints.list(decorated);
    }

    private static List<Form> filter(
            List<Form> forms, Instruction instruction, BiPredicate<Form, Instruction> condition) {
        return forms.stream().filter(form -> condition.test(form, instruction)).toList();
    }

    private static boolean takes(Form form, Instruction instruction) {
        return takesKinds(form, instruction) && isOneAddressWidth(form, instruction);
    }

    private static boolean takesKinds(Form form, Instruction instruction) {
        List<Operand> operands = instruction.operands();
        List<FormOperand> slots = form.operands();
        if (operands.size() != slots.size()) {
            return false;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (!slots.get(i).kind().accepts(operands.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesPrefixes(Form form, Instruction instruction) {
        List<Prefix> prefixes = instruction.prefixes();
        return prefixes.isEmpty() || prefixes.size() == 1 && takesPrefix(form, prefixes.get(0), instruction);
    }

    private static boolean takesPrefix(Form form, Prefix prefix, Instruction instruction) {
        return switch (prefix) {
            case LOCK -> form.has(Attribute.LOCK) && instruction.hasMemory();
            case REP -> form.has(Attribute.REP);
            case REPE, REPNE -> form.has(Attribute.REPE);
            case NOTRACK -> Flow.isIndirect(form);
        };
    }

    static boolean takesDecorations(Form form, Instruction instruction) {
        Decorations decorations = instruction.decorations();
        if (decorations == Decorations.NONE) {
            return !form.has(Attribute.EXPLICIT) && !form.needsMask() && takesRegisters(form, instruction);
        }
        boolean intoMemory =
                !instruction.operands().isEmpty() && instruction.operands().get(0) instanceof Memory;
        return form.masking().takes(decorations, intoMemory)
                && (decorations.mask().isPresent() || !form.needsMask())
                && (decorations.rounding().isEmpty()
                        || form.rounding().contains(decorations.rounding().get()) && !instruction.hasMemory())
                && (decorations.scheme().isPresent()
                        ? form.encoding().isScheme(decorations.scheme().get())
                        : !form.has(Attribute.EXPLICIT))
                && takesRegisters(form, instruction);
    }

    /** Whether registers that have to differ do. */
    private static boolean takesRegisters(Form form, Instruction instruction) {
        return !(form.has(Attribute.DISTINCT) || form.has(Attribute.DISTINCT_DESTINATION))
                || DistinctRegisters.are(form, instruction);
    }

    /** Whether one prefix, 67, can say how wide both addresses are. */
    private static boolean isOneAddressWidth(Form form, Instruction instruction) {
        return !form.has(Attribute.ADDRESS_WIDE)
                || ((Register) instruction.operands().get(0)).bits()
                        == 32
                        == ((Memory) instruction.operands().get(1)).isNarrow();
    }

    private static boolean holds(Form form, Instruction instruction) {
        for (int i = 0; i < form.operands().size(); i++) {
            if (!isHeld(form, instruction, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeld(Form form, Instruction instruction, int index) {
        OperandKind kind = form.operands().get(index).kind();
        Operand operand = instruction.operands().get(index);
        if (kind instanceof OperandKind.Constant constant) {
            return constant.holds(((Immediate) operand).value());
        }
        return !(kind instanceof OperandKind.RegisterGroup group) || ((Register) operand).number() % group.count() == 0;
    }

    private static boolean hasUnsizedMemory(Instruction instruction) {
        for (Operand operand : instruction.operands()) {
            if (operand instanceof Memory memory && memory.bits() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Memory of no stated width may fit forms of several; then the usual one is meant, or nobody knows. */
    private static List<Form> unambiguous(List<Form> forms, Instruction instruction) {
        if (!hasUnsizedMemory(instruction) || isOneWidth(forms)) {
            return forms;
        }
        List<Form> usual = new ArrayList<>(forms);
        usual.removeIf(form -> !form.has(Attribute.USUAL));
        if (usual.isEmpty()) {
            throw new IllegalArgumentException("the width of the memory operand of `" + instruction
                    + "` is not known: write for example `dword ptr` before it");
        }
        return usual;
    }

    private static boolean isOneWidth(List<Form> forms) {
        int bits = forms.get(0).memoryBits();
        for (Form form : forms) {
            if (form.memoryBits() != bits) {
                return false;
            }
        }
        return true;
    }
}
