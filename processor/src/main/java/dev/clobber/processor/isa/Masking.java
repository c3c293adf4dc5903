package dev.clobber.processor.isa;

/** Whether a form takes a write mask (SDM vol. 2, section 2.7.4). */
enum Masking {
    NONE,
    /** {@code {k1}}: other elements stay as they were. */
    MERGING,
    /** {@code {k1}} and {@code {k1}{z}}. */
    ZEROING;

    boolean takes(Decorations decorations, boolean intoMemory) {
        if (decorations.mask().isEmpty()) {
            return true;
        }
        return this != NONE && (!decorations.zeroing() || this == ZEROING && !intoMemory);
    }
}
