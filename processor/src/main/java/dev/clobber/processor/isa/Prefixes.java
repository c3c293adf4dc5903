package dev.clobber.processor.isa;

import java.util.List;

/** The prefixes that a memory operand brings with it (SDM vol. 2, section 2.1.1, groups 2 and 4). */
final class Prefixes {
    /** Overrides of es, cs, ss, ds, fs, gs, by the number of the register. */
    private static final List<Integer> SEGMENT_OVERRIDES = List.of(0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65);

    private Prefixes() {}

    static void write(CodeBuffer code, Fields operands) {
        for (int i = 0; i < operands.form().operands().size(); i++) {
            if (operands.instruction().operands().get(i) instanceof Memory memory
                    && memory.segment().isPresent()
                    && !isDefault(memory, operands.form().operands().get(i).kind())) {
                code.put(SEGMENT_OVERRIDES.get(memory.segment().get().number()));
            }
        }
        if (operands.memory().isPresent() && operands.memory().get().isNarrow()) {
            code.put(0x67);
        }
    }

    /** Whether the segment is the one that is meant without a prefix (SDM vol. 1, table 3-5). */
    private static boolean isDefault(Memory memory, OperandKind kind) {
        Register segment = memory.segment().orElseThrow();
        return kind instanceof MemoryKind.StringMemory string
                ? segment.equals(string.segment())
                : segment.equals(memory.defaultSegment());
    }
}
