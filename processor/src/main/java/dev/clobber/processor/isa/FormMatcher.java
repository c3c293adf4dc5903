package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            throw FormFaults.of(known, instruction);
        }
        return unambiguous(fitting, instruction);
    }

    static boolean takes(Form form, Instruction instruction) {
        return takesKinds(form, instruction)
                && OperandRules.fault(form, instruction).isEmpty();
    }

    static boolean takesKinds(Form form, Instruction instruction) {
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

    static boolean takesPrefixes(Form form, Instruction instruction) {
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

    private static boolean holds(Form form, Instruction instruction) {
        for (int i = 0; i < form.operands().size(); i++) {
            if (!isHeld(form, instruction, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the constant at a place, if it is one, survives the encoding. */
    static boolean isHeld(Form form, Instruction instruction, int index) {
        return !(form.operands().get(index).kind() instanceof OperandKind.Constant constant)
                || constant.holds(((Immediate) instruction.operands().get(index)).value());
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
        List<Form> usual = new ArrayList<>();
        for (Form form : forms) {
            if (form.has(Attribute.USUAL)) {
                usual.add(form);
            }
        }
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
