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
                    && !(slot.kind() instanceof OperandKind.Address)) {
                int repeated = memory.broadcast();
                int bits = repeated > 0
                        ? slot.kind().bits() / repeated
                        : slot.kind().bits();
                effects.add(new MemoryEffect(access(slot.access(), instruction), memory.withBits(bits), bits));
            }
        }
        for (ImplicitMemory memory : form.implicit().memory()) {
            Memory address =
                    Memory.of(memory.bits(), memory.register(instruction).view(64), 0);
            effects.add(new MemoryEffect(memory.access(), address, memory.bits()));
        }
        return effects;
    }

    /** A mask may leave out all elements of a store. */
    private static Access access(Access access, Instruction instruction) {
        return access == Access.W && instruction.decorations().mask().isPresent() ? Access.CW : access;
    }
}
