package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How far an instruction moves rsp. */
final class StackChange {
    private StackChange() {}

    static OptionalLong of(Instruction instruction, Form form) {
        List<Operand> operands = instruction.operands();
        for (int i = 0; i < operands.size(); i++) {
            Access access = form.operands().get(i).access();
            if (operands.get(i) instanceof Register register
                    && register.aliases(Registers.RSP)
                    && access != Access.R
                    && access != Access.N) {
                return i == 0 && form.notes().stack().isZero()
                        ? ofDestination(instruction, form)
                        : OptionalLong.empty();
            }
        }
        return form.notes().stack().isZero()
                ? OptionalLong.of(0)
                : form.notes().stack().of(asEncoded(operands, form));
    }

    /** {@code ret -1} is encoded as, and does, what {@code ret 65535} does. */
    private static List<Operand> asEncoded(List<Operand> operands, Form form) {
        List<Operand> encoded = new ArrayList<>(operands);
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Immediate immediate
                    && form.operands().get(i).kind() instanceof OperandKind.Constant constant) {
                encoded.set(i, new Immediate(constant.shown(immediate.value())));
            }
        }
        return encoded;
    }

    /** {@code sub rsp, 8} and {@code lea rsp, [rsp + 8]} move it by a constant, other writes to it by nobody knows what. */
    private static OptionalLong ofDestination(Instruction instruction, Form form) {
        List<Operand> operands = instruction.operands();
        if (!operands.get(0).equals(Registers.RSP)) {
            return OptionalLong.empty();
        }
        if (form.has(Attribute.ADDRESS_OF) && operands.get(1) instanceof Memory memory) {
            boolean relative = memory.base().equals(Optional.of(Registers.RSP))
                    && memory.index().isEmpty();
            return relative ? OptionalLong.of(memory.displacement()) : OptionalLong.empty();
        }
        return form.notes().delta().of(operands);
    }
}
