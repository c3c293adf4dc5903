package dev.clobber.processor.isa;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes of the flags column what is true of one instruction. */
final class FlagChanges {
    private FlagChanges() {}

    static FlagEffects of(Instruction instruction, Form form) {
        FlagEffects flags = form.flags();
        if (form.has(Attribute.COUNT)) {
            return isShiftByZero(instruction, form) ? flags.onlyRead() : flags.certain();
        }
        // With rcx 0 a repeated comparison compares nothing.
        return instruction.prefixes().isEmpty() || !form.isString() ? flags : flags.uncertain();
    }

    /** The count is masked to five bits, or six where the operation has 64 (SDM vol. 2, SAL/SAR/SHL/SHR). */
    private static boolean isShiftByZero(Instruction instruction, Form form) {
        List<Operand> operands = instruction.operands();
        int mask = form.kinds().get(0).bits() == 64 ? 0x3f : 0x1f;
        return operands.get(operands.size() - 1) instanceof Immediate count && (count.value() & mask) == 0;
    }

    static Set<Flag> union(Set<Flag> one, Set<Flag> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<Flag> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
