package dev.clobber.processor.isa;

import java.util.Locale;

/** What a form does with an operand or an implicit register. */
public enum Access {
    /** Read. */
    R,
    /** Always written, old value not read. */
    W,
    /** Read and always written. */
    RW,
    /** Written or left as it was, depending on data; not read otherwise (cmov, bsf). A write for clobbers, no definition for results. */
    CW,
    /** Read, and then written or left as it was (cmpxchg). */
    RCW,
    /** Neither read nor written: the operand of nop. */
    N;

    private final String text = name().toLowerCase(Locale.ROOT);

    static Access parse(String text) {
        for (Access access : values()) {
            if (access.toString().equals(text)) {
                return access;
            }
        }
        throw new IllegalArgumentException("`" + text + "` is no access; known are r, w, rw, cw, rcw, and n");
    }

    /** Whether the old value matters. */
    public boolean reads() {
        return this == R || this == RW || this == RCW;
    }

    /** Whether a new value may be there afterwards. */
    public boolean writes() {
        return this != R && this != N;
    }

    /** Whether the old value may stay. */
    public boolean isConditional() {
        return this == CW || this == RCW;
    }

    @Override
    public String toString() {
        return text;
    }
}
