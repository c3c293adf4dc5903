package dev.clobber.processor.isa;

import java.util.Locale;
import java.util.Optional;

/**
 * Static rounding and the suppression of exceptions, written in braces behind the last register of an AVX-512 instruction
 * (SDM vol. 2, sections 2.7.7 and 2.7.8).
 */
public enum Rounding {
    RN_SAE,
    RD_SAE,
    RU_SAE,
    RZ_SAE,
    /** Exceptions are suppressed and mxcsr rounds. */
    SAE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * The rounding of a name.
     *
     * @param name without its braces, in lower case
     * @return empty for any other word
     */
    public static Optional<Rounding> find(String name) {
        for (Rounding rounding : values()) {
            if (rounding.word.equals(name)) {
                return Optional.of(rounding);
            }
        }
        return Optional.empty();
    }

    /** RC, which stands in EVEX.L'L (SDM vol. 2, table 2-38). */
    int control() {
        return this == SAE ? 0 : ordinal();
    }

    @Override
    public String toString() {
        return "{" + word + "}";
    }
}
