package dev.clobber.processor.isa;

import java.util.Locale;
import java.util.Optional;

/** What an instruction's encoding begins with, where a pseudo prefix in braces asks for one: {@code {evex} vaddps ...}. */
public enum Scheme {
    /** Two or three bytes, whichever do. */
    VEX,
    /** Three bytes. */
    VEX3,
    EVEX;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * The scheme of a name.
     *
     * @param name without its braces, in lower case
     * @return empty for any other word
     */
    public static Optional<Scheme> find(String name) {
        for (Scheme scheme : values()) {
            if (scheme.word.equals(name)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "{" + word + "}";
    }
}
