package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/** Finds the rows that an instruction can follow, or says why there is none. */
final class FormMatcher {
    private final InstructionTable table;

    FormMatcher(InstructionTable table) {
        this.table = table;
    }

    /** Adds the operands that a string instruction may leave out. */
    Instruction complete(Instruction instruction) {
        if (!instruction.operands().isEmpty()) {
            return instruction;
        }
        for (Form form : table.forms(instruction.mnemonic())) {
            if (form.isString()) {
                return new Instruction(instruction.prefixes(), instruction.mnemonic(), form.fixedOperands());
            }
        }
        return instruction;
    }

    /** The rows in the order of the table, at least one. */
    List<Form> match(Instruction instruction) {
        List<Form> known = table.forms(instruction.mnemonic());
        if (known.isEmpty()) {
            throw new IllegalArgumentException("unknown instruction `" + instruction.mnemonic() + "`");
        }
        List<Form> typed = new ArrayList<>(known);
        typed.removeIf(form -> !takes(form, instruction));
        if (typed.isEmpty()) {
            throw new IllegalArgumentException("no form of `" + instruction.mnemonic() + "` takes `"
                    + instruction.operandText() + "`; its forms are " + FormHints.nearest(known, instruction));
        }
        List<Form> prefixed = new ArrayList<>(typed);
        prefixed.removeIf(form -> !takesPrefixes(form, instruction));
        if (prefixed.isEmpty()) {
            throw new IllegalArgumentException("`" + instruction + "`: the instruction does not take this prefix");
        }
        List<Form> fitting = new ArrayList<>(prefixed);
        fitting.removeIf(form -> !holds(form, instruction));
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(
                    "the constant of `" + instruction + "` does not fit; its forms are " + FormHints.list(prefixed));
        }
        return unambiguous(fitting, instruction);
    }

    private static boolean takes(Form form, Instruction instruction) {
        List<Operand> operands = instruction.operands();
        if (operands.size() != form.operands().size()) {
            return false;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (!form.operands().get(i).kind().accepts(operands.get(i))) {
                return false;
            }
        }
        return !form.has(Attribute.DISTINCT) || !operands.get(0).equals(operands.get(1));
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

    private static boolean holds(Form form, Instruction instruction) {
        for (int i = 0; i < form.operands().size(); i++) {
            if (form.operands().get(i).kind() instanceof OperandKind.Constant constant
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
        if (!hasUnsizedMemory(instruction)
                || forms.stream().mapToInt(Form::memoryBits).distinct().count() == 1) {
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
}
