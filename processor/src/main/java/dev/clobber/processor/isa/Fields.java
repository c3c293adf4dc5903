package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operands of an instruction sorted by the places that a form gives them. */
final class Fields {
    private final Form form;
    private final Instruction instruction;

    Fields(Form form, Instruction instruction) {
        this.form = form;
        this.instruction = instruction;
    }

    Form form() {
        return form;
    }

    Instruction instruction() {
        return instruction;
    }

    /** An operand that stands behind the other bytes, with the width it takes there. */
    record FieldConstant(Operand operand, int bits) {}

    /** What ModRM.reg holds; 0 for nothing. */
    int reg() {
        return code(Place.REG, Place.REG_AND_RM);
    }

    /** What is added to the opcode; 0 for nothing. */
    int opcode() {
        return code(Place.OPCODE, Place.OPCODE);
    }

    int vvvv() {
        return code(Place.VVVV, Place.VVVV);
    }

    int fourth() {
        return code(Place.IS4, Place.IS4);
    }

    private int code(Place place, Place alternative) {
        Optional<Operand> operand = operand(place, alternative);
        return operand.isPresent() ? ((Register) operand.get()).code() : 0;
    }

    private Optional<Operand> operand(Place place, Place alternative) {
        List<FormOperand> slots = form.operands();
        for (int i = 0; i < slots.size(); i++) {
            Place taken = slots.get(i).place();
            if (taken == place || taken == alternative) {
                return Optional.of(instruction.operands().get(i));
            }
        }
        return Optional.empty();
    }

    /** ModRM.rm with what follows; {@code unit} and {@code sib} as in {@link ModRm#of}. */
    Optional<ModRm> modRm(int unit, boolean sib) {
        Optional<Operand> rm = operand(Place.RM, Place.REG_AND_RM);
        return rm.isPresent() ? Optional.of(ModRm.of(rm.get(), unit, sib)) : Optional.empty();
    }

    /** The memory operand that is encoded; those of string instructions are not. */
    Optional<Memory> memory() {
        for (int i = 0; i < form.operands().size(); i++) {
            if (instruction.operands().get(i) instanceof Memory memory
                    && form.operands().get(i).place() != Place.IMPLIED) {
                return Optional.of(memory);
            }
        }
        return Optional.empty();
    }

    /** The width in bits of what the memory operand accesses at a time, which EVEX counts displacements in. */
    int unit() {
        for (int i = 0; i < form.operands().size(); i++) {
            if (instruction.operands().get(i) instanceof Memory memory) {
                int bits = form.operands().get(i).kind().bits();
                return memory.broadcast() > 0 ? bits / memory.broadcast() : bits;
            }
        }
        return 8;
    }

    List<FieldConstant> constants() {
        List<FieldConstant> constants = new ArrayList<>(1);
        for (int i = 0; i < form.operands().size(); i++) {
            FormOperand slot = form.operands().get(i);
            if (slot.place() == Place.CONSTANT) {
                constants.add(new FieldConstant(
                        instruction.operands().get(i), slot.kind().bits()));
            } else if (slot.place() == Place.OFFSET) {
                Memory memory = (Memory) instruction.operands().get(i);
                constants.add(new FieldConstant(new Immediate(memory.displacement()), 64));
            }
        }
        return constants;
    }

    /** Whether one of ah, bh, ch, dh is encoded. */
    boolean hasHighByte() {
        for (int i = 0; i < form.operands().size(); i++) {
            if (instruction.operands().get(i) instanceof Register register
                    && form.operands().get(i).place() != Place.IMPLIED
                    && register.high()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a register is encoded that exists beside a REX prefix only. */
    boolean needsRex() {
        for (int i = 0; i < form.operands().size(); i++) {
            if (instruction.operands().get(i) instanceof Register register
                    && form.operands().get(i).place() != Place.IMPLIED
                    && register.needsRex()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a register is among the upper sixteen vectors, which only EVEX reaches. */
    boolean needsEvex() {
        for (Operand operand : instruction.operands()) {
            Optional<Register> register = operand instanceof Register named
                    ? Optional.of(named)
                    : operand instanceof Memory memory ? memory.index() : Optional.empty();
            if (register.isPresent()
                    && register.get().bank() == RegisterBank.VECTOR
                    && register.get().number() >= 16) {
                return true;
            }
        }
        return instruction.decorations().needEvex();
    }
}
