package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** A result that does not depend on the operands, because both sources are one register. */
public enum Idiom {
    NONE,
    /** All bits become 0: {@code xor r, r}. The register is not read. */
    ZEROS(Attribute.ZEROING),
    /** All bits become 1: {@code pcmpeqd x, x}. */
    ONES(Attribute.ONES),
    /** All bits become 0, but the register counts as read: {@code pandn x, x}. */
    CONSTANT(Attribute.CONSTANT),
    /** All bits become what CF says, but the register counts as read: {@code sbb r, r}. */
    BORROW(Attribute.BORROW);

    private final Optional<Attribute> attribute;

    Idiom() {
        attribute = Optional.empty();
    }

    Idiom(Attribute attribute) {
        this.attribute = Optional.of(attribute);
    }

    static Idiom of(Form form, Instruction instruction) {
        if (instruction.decorations().mask().isPresent()) {
            return NONE;
        }
        for (Idiom idiom : values()) {
            if (idiom.attribute.isPresent() && form.has(idiom.attribute.get())) {
                return isOneRegister(instruction.operands()) ? idiom : NONE;
            }
        }
        return NONE;
    }

    private static boolean isOneRegister(List<Operand> operands) {
        int last = operands.size() - 1;
        return operands.get(last) instanceof Register && operands.get(last).equals(operands.get(last - 1));
    }
}
