package dev.clobber.processor.isa;

import java.util.Locale;

/** What the other columns of a row cannot say. */
public enum Attribute {
    /** Takes the prefix lock where its destination is memory. */
    LOCK,
    /** Takes the prefix rep, which repeats it rcx times. */
    REP,
    /** Takes repe and repne, which also look at ZF. */
    REPE,
    /** Goes on at its target always. */
    JUMP,
    /** Goes on at its target or at the next instruction. */
    BRANCH,
    /** Goes on at its target, which returns here. */
    CALL,
    /** Goes on where the stack says. */
    RETURN,
    /** Enters the kernel or ends in a signal. */
    TRAP,
    /** Chosen where a memory operand tells no width and several forms fit. */
    USUAL,
    /** Its two register operands differ; with equal ones the same bytes mean something else. */
    DISTINCT;

    private final String text = name().toLowerCase(Locale.ROOT);

    static Attribute parse(String text) {
        for (Attribute attribute : values()) {
            if (attribute.toString().equals(text)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException("`" + text + "` is no attribute");
    }

    @Override
    public String toString() {
        return text;
    }
}
