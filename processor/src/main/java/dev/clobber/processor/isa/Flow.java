package dev.clobber.processor.isa;

/** Where control goes after an instruction. */
public enum Flow {
    /** To the next instruction. */
    NEXT,
    /** To its target. */
    JUMP,
    /** To its target or to the next instruction. */
    BRANCH,
    /** To its target, which returns here. */
    CALL,
    /** Where the stack says. */
    RETURN,
    /** Into the kernel, or to a signal handler, and from there to the next instruction if at all. */
    TRAP;

    /** Whether a form jumps or calls to where a register or memory says. */
    static boolean isIndirect(Form form) {
        return (form.has(Attribute.JUMP) || form.has(Attribute.CALL))
                && !form.operands().isEmpty()
                && !(form.operands().get(0).kind() instanceof OperandKind.Relative);
    }

    static Flow of(Form form) {
        return form.has(Attribute.JUMP)
                ? JUMP
                : form.has(Attribute.BRANCH)
                        ? BRANCH
                        : form.has(Attribute.CALL)
                                ? CALL
                                : form.has(Attribute.RETURN) ? RETURN : form.has(Attribute.TRAP) ? TRAP : NEXT;
    }
}
