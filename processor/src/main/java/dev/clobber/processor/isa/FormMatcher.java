package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        List<Form> typed =
                known.stream().filter(form -> takes(form, instruction)).toList();
        if (typed.isEmpty()) {
            throw new IllegalArgumentException("no form of `" + instruction.mnemonic() + "` takes `"
                    + instruction.operandText() + "`; its forms are " + FormHints.nearest(known, instruction));
        }
        List<Form> prefixed =
                typed.stream().filter(form -> takesPrefixes(form, instruction)).toList();
        if (prefixed.isEmpty()) {
            throw new IllegalArgumentException("`" + instruction + "`: the instruction does not take this prefix");
        }
        List<Form> fitting =
                prefixed.stream().filter(form -> holds(form, instruction)).toList();
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
        boolean distinct = !form.has(Attribute.DISTINCT) || !operands.get(0).equals(operands.get(1));
        return distinct
                && IntStream.range(0, operands.size())
                        .allMatch(i -> form.operands().get(i).kind().accepts(operands.get(i)));
    }

    private static boolean takesPrefixes(Form form, Instruction instruction) {
        return instruction.prefixes().size() <= 1
                && instruction.prefixes().stream().allMatch(prefix -> takesPrefix(form, prefix, instruction));
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
        return IntStream.range(0, form.operands().size())
                .allMatch(i -> !(form.operands().get(i).kind() instanceof OperandKind.Constant constant)
                        || constant.holds(((Immediate) instruction.operands().get(i)).value()));
    }

    /** Memory of no stated width may fit forms of several; then the usual one is meant, or nobody knows. */
    private static List<Form> unambiguous(List<Form> forms, Instruction instruction) {
        boolean unsized = instruction.operands().stream()
                .anyMatch(operand -> operand instanceof Memory memory && memory.bits() == 0);
        if (!unsized || forms.stream().mapToInt(Form::memoryBits).distinct().count() == 1) {
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
