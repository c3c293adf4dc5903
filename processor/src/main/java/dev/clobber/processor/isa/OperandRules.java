package dev.clobber.processor.isa;

import java.util.Optional;

/** What operands that are each of the right kind have to be besides, or no bytes express them. */
final class OperandRules {
    private OperandRules() {}

    /** What is wrong; empty for sound operands. The operands are of the form's kinds. */
    static Optional<String> fault(Form form, Instruction instruction) {
        if (form.has(Attribute.ADDRESS_WIDE) && !isOneAddressWidth(instruction)) {
            return Optional.of("`" + instruction + "`: both addresses are of 64 bits, or both of 32");
        }
        for (int i = 0; i < form.operands().size(); i++) {
            if (form.operands().get(i).kind() instanceof OperandKind.RegisterGroup group
                    && ((Register) instruction.operands().get(i)).number() % group.count() != 0) {
                return Optional.of("`" + instruction + "`: of " + group.count()
                        + " registers side by side the first is named, whose number is a multiple of "
                        + group.count());
            }
        }
        return Optional.empty();
    }

    /** Whether one prefix, 67, can say how wide both addresses are. */
    private static boolean isOneAddressWidth(Instruction instruction) {
        boolean narrow = ((Register) instruction.operands().get(0)).bits() == 32;
        return narrow == ((Memory) instruction.operands().get(1)).isNarrow();
    }
}
