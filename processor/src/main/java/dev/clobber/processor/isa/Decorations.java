package dev.clobber.processor.isa;

import java.util.Optional;

/**
 * What AVX-512 instructions carry in braces beside their operands (SDM vol. 2, section 2.7).
 *
 * @param mask the register that says which elements of the destination are written: k1 to k7
 * @param zeroing whether the other elements become 0 instead of staying as they were
 * @param rounding of this instruction, or that it raises no exceptions
 * @param scheme that the encoding has to follow
 */
public record Decorations(
        Optional<Register> mask, boolean zeroing, Optional<Rounding> rounding, Optional<Scheme> scheme) {
    /** No decorations at all. */
    public static final Decorations NONE = new Decorations(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** Refuses a mask that no encoding has. */
    public Decorations {
        if (mask.isPresent()
                && (mask.get().bank() != RegisterBank.MASK || mask.get().number() == 0)) {
            throw new IllegalArgumentException(mask.get() + " is no write mask: those are k1 to k7");
        }
        if (zeroing && mask.isEmpty()) {
            throw new IllegalArgumentException("{z} stands behind a mask: {k1}{z}");
        }
    }

    /** The braces that follow the destination. */
    String ofDestination() {
        return mask.map(register -> " {" + register + "}").orElse("") + (zeroing ? " {z}" : "");
    }

    /** Whether anything is asked for that only EVEX has. */
    boolean needEvex() {
        return mask.isPresent() || rounding.isPresent();
    }
}
