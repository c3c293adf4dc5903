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
        return rm.filter(Memory.class::isInstance).map(Memory.class::cast);
    }

    /** Every register that is encoded in a field of its own. */
    List<Register> registers() {
        List<Register> registers = new ArrayList<>();
        reg.ifPresent(registers::add);
        opcode.ifPresent(registers::add);
        rm.filter(Register.class::isInstance).map(Register.class::cast).ifPresent(registers::add);
        return registers;
    }
}
