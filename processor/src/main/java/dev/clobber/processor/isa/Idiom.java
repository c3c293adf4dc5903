package dev.clobber.processor.isa;

import java.util.List;

/** A result that does not depend on the operands, because both sources are one register. */
public enum Idiom {
    NONE,
    /** All bits become 0: {@code xor r, r}. The register is not read. */
    ZEROS,
    /** All bits become 1: {@code pcmpeqd x, x}. */
    ONES;

    static Idiom of(Form form, Instruction instruction) {
        boolean zeros = form.has(Attribute.ZEROING);
        if (!zeros && !form.has(Attribute.ONES)
                || instruction.decorations().mask().isPresent()) {
            return NONE;
        }
        List<Operand> operands = instruction.operands();
        int last = operands.size() - 1;
        boolean isOne =
                operands.get(last) instanceof Register && operands.get(last).equals(operands.get(last - 1));
        return isOne ? zeros ? ZEROS : ONES : NONE;
    }
}
