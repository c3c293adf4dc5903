package dev.clobber.processor.isa;

import java.util.List;
import java.util.Optional;

/** The prefixes that a memory operand brings with it (SDM vol. 2, section 2.1.1, groups 2 and 4). */
final class Prefixes {
    /** Overrides of es, cs, ss, ds, fs, gs, by the number of the register. */
    private static final List<Integer> SEGMENT_OVERRIDES = List.of(0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65);

    private Prefixes() {}

    static void write(CodeBuffer code, Optional<Memory> memory) {
        if (memory.isEmpty()) {
            return;
        }
        if (memory.get().segment().isPresent()) {
            code.put(SEGMENT_OVERRIDES.get(memory.get().segment().get().number()));
        }
        if (memory.get().isNarrow()) {
            code.put(0x67);
        }
    }
}
