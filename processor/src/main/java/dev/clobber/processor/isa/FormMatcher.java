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
            throw new IllegalArgumentException(reason(known, instruction));
        }
        return unambiguous(fitting, instruction);
    }

    /** Which of the conditions no form meets, the first of them. */
    private static String reason(List<Form> known, Instruction instruction) {
        List<Form> typed = filter(known, instruction, FormMatcher::takes);
        if (typed.isEmpty()) {
            Optional<String> fault = filter(known, instruction, FormMatcher::takesKinds).stream()
                    .flatMap(form -> OperandRules.fault(form, instruction).stream())
                    .findFirst();
            if (fault.isPresent()) {
                return fault.get();
            }
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
        return takesKinds(form, instruction)
                && OperandRules.fault(form, instruction).isEmpty();
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
            case LOCK ->
                form.has(Attribute.LOCK) && instruction.operands().stream().anyMatch(Memory.class::isInstance);
            case REP -> form.has(Attribute.REP);
            case REPE, REPNE -> form.has(Attribute.REPE);
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
                        || form.rounding().contains(decorations.rounding().get())
                                && instruction.operands().stream().noneMatch(Memory.class::isInstance))
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

    private static boolean holds(Form form, Instruction instruction) {
        List<FormOperand> slots = form.operands();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).kind() instanceof OperandKind.Constant constant
                    && !constant.holds(((Immediate) instruction.operands().get(i)).value())) {
                return false;
            }
        }
        return true;
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
