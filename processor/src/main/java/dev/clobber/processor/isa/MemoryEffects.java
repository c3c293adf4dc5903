package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;

/** The memory accesses of an instruction. */
final class MemoryEffects {
    private MemoryEffects() {}

    static List<MemoryEffect> of(Instruction instruction, Form form) {
        List<MemoryEffect> effects = new ArrayList<>(2);
        for (int i = 0; i < form.operands().size(); i++) {
            FormOperand slot = form.operands().get(i);
            if (slot.access() != Access.N
                    && instruction.operands().get(i) instanceof Memory memory
                    && !(slot.kind() instanceof MemoryKind.Address)) {
                int bits = bits(slot.kind(), memory, instruction, form);
                effects.add(new MemoryEffect(access(slot.access(), instruction, form), memory.withBits(bits), bits));
            }
        }
        for (ImplicitMemory memory : form.implicit().memory()) {
            Memory address =
                    Memory.of(memory.bits(), memory.register(instruction).view(64), 0);
            effects.add(new MemoryEffect(memory.access(), address, memory.bits()));
        }
        return effects;
    }

    private static int bits(OperandKind kind, Memory memory, Instruction instruction, Form form) {
        boolean anywhere =
                form.has(Attribute.BIT_STRING) && instruction.operands().get(1) instanceof Register;
        return anywhere ? 0 : memory.broadcast() > 0 ? kind.bits() / memory.broadcast() : kind.bits();
    }

    /** A mask may leave out all elements of a store, and with rcx 0 a repeated instruction stores nothing. */
    private static Access access(Access access, Instruction instruction, Form form) {
        boolean optional = instruction.decorations().mask().isPresent()
                || form.isString() && !instruction.prefixes().isEmpty();
        return access == Access.W && optional ? Access.CW : access;
    }
}
