package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operands of an instruction sorted by the places that a form gives them. */
record Fields(Optional<Register> reg, Optional<Operand> rm, Optional<Register> opcode, List<FieldConstant> constants) {

    /** An operand that stands behind the other bytes, with the width it takes there. */
    record FieldConstant(Operand operand, int bits) {}

    static Fields of(Form form, Instruction instruction) {
        Optional<Register> reg = Optional.empty();
        Optional<Operand> rm = Optional.empty();
        Optional<Register> opcode = Optional.empty();
        List<FieldConstant> constants = new ArrayList<>();
        for (int i = 0; i < instruction.operands().size(); i++) {
            Operand operand = instruction.operands().get(i);
            FormOperand slot = form.operands().get(i);
            Place place = slot.place();
            if (place == Place.REG || place == Place.REG_AND_RM) {
                reg = Optional.of((Register) operand);
            }
            if (place == Place.RM || place == Place.REG_AND_RM) {
                rm = Optional.of(operand);
            }
            if (place == Place.OPCODE) {
                opcode = Optional.of((Register) operand);
            }
            if (place == Place.CONSTANT) {
                constants.add(new FieldConstant(operand, slot.kind().bits()));
            }
        }
        return new Fields(reg, rm, opcode, List.copyOf(constants));
    }

    Optional<Memory> memory() {
        return rm.isPresent() && rm.get() instanceof Memory memory ? Optional.of(memory) : Optional.empty();
    }

    /** Whether one of ah, bh, ch, dh is encoded. */
    boolean hasHighByte() {
        for (Register register : registers()) {
            if (register.high()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a register is encoded that exists beside a REX prefix only. */
    boolean needsRex() {
        for (Register register : registers()) {
            if (register.needsRex()) {
                return true;
            }
        }
        return false;
    }

    /** Every register that is encoded in a field of its own. */
    private List<Register> registers() {
        List<Register> registers = new ArrayList<>(2);
        if (reg.isPresent()) {
            registers.add(reg.get());
        }
        if (opcode.isPresent()) {
            registers.add(opcode.get());
        }
        if (rm.isPresent() && rm.get() instanceof Register register) {
            registers.add(register);
        }
        return registers;
    }
}
