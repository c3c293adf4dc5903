package dev.clobber.processor.isa;

import java.util.Optional;

/** A prefix that is written before the mnemonic (SDM vol. 2, section 2.1.1, group 1). */
public enum Prefix {
    LOCK(0xf0, "lock"),
    REP(0xf3, "rep"),
    REPE(0xf3, "repe", "repz"),
    REPNE(0xf2, "repne", "repnz"),
    /** Lets an indirect branch go to a place without endbr64 (SDM vol. 1, section 17.3.1). */
    NOTRACK(0x3e, "notrack");

    private static final Prefix[] ALL = values();

    private final int code;
    private final String[] names;

    Prefix(int code, String... names) {
        this.code = code;
        this.names = names;
    }

    int code() {
        return code;
    }

    /**
     * The prefix of a name.
     *
     * @param name in any case, for example {@code repz}
     * @return the prefix, or empty for any other word
     */
    public static Optional<Prefix> find(String name) {
        for (Prefix prefix : ALL) {
            for (String known : prefix.names) {
                if (known.equalsIgnoreCase(name)) {
                    return Optional.of(prefix);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return names[0];
    }
}
