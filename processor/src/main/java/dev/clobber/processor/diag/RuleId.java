package dev.clobber.processor.diag;

import static dev.clobber.processor.diag.Severity.ERROR;
import static dev.clobber.processor.diag.Severity.WARNING;

/**
 * The rules of Clobber, by their stable ids, in the order in which users should mend what they find.
 *
 * <p>Each has a page {@code docs/rules/<id>.md}, an example that raises exactly it, and a mended twin that compiles.
 */
public enum RuleId {
    BAD_TARGET("bad-target", ERROR),
    UNBOUND_METHOD("unbound-method", ERROR),
    GENERATED_NAME("generated-name", ERROR),
    CONFLICTING_ANNOTATIONS("conflicting-annotations", ERROR),
    BAD_NAME("bad-name", ERROR),
    BAD_TYPE("bad-type", ERROR),
    UNKNOWN_OPERAND("unknown-operand", ERROR),
    UNKNOWN_REGISTER("unknown-register", ERROR),
    UNKNOWN_ABI("unknown-abi", ERROR),
    RESERVED_REGISTER("reserved-register", ERROR),
    DUPLICATE_REGISTER("duplicate-register", ERROR),
    REGISTER_COUNT("register-count", ERROR),
    WIDTH_MISMATCH("width-mismatch", ERROR),
    UNKNOWN_FEATURE("unknown-feature", ERROR),
    UNKNOWN_CLASS("unknown-class", ERROR),
    MISSING_OPERAND("missing-operand", ERROR),
    UNUSED_OPERAND("unused-operand", ERROR),
    BAD_MODIFIER("bad-modifier", ERROR),
    BAD_LABEL("bad-label", ERROR),
    BAD_PREFIX("bad-prefix", ERROR),
    BAD_INSTRUCTION("bad-instruction", ERROR),

    UNKNOWN_NUMBER("unknown-number", WARNING),
    NUMBER_NAME_MISMATCH("number-name-mismatch", WARNING),
    ARGUMENT_COUNT("argument-count", WARNING),
    DESTROYED_ARGUMENT("destroyed-argument", ERROR),
    ARGUMENT_REGISTER("argument-register", ERROR),
    SYSCALL_CLOBBERS("syscall-clobbers", ERROR),
    USELESS_CLOBBER("useless-clobber", WARNING),
    UNCHECKED_LENGTH("unchecked-length", WARNING),
    BLOCKING_CRITICAL("blocking-critical", ERROR),
    JVM_HAZARD("jvm-hazard", WARNING),
    VDSO("vdso", WARNING),

    PRIVILEGED("privileged", ERROR),
    SEGMENT_STATE("segment-state", ERROR),
    INDIRECT_JUMP("indirect-jump", ERROR),
    FALLS_OUT("falls-out", ERROR),
    OPAQUE_BYTES("opaque-bytes", WARNING),
    MISSING_FEATURE("missing-feature", ERROR),
    UNREACHABLE("unreachable", WARNING),
    UNBALANCED_STACK("unbalanced-stack", ERROR),
    STACK_USED("stack-used", ERROR),
    UNINITIALISED_READ("uninitialised-read", ERROR),
    UNDEFINED_FLAGS("undefined-flags", ERROR),
    UNSET_OUTPUT("unset-output", ERROR),
    UNDECLARED_WRITE("undeclared-write", ERROR),
    FLAGS_CHANGED("flags-changed", ERROR),
    UNDECLARED_MEMORY("undeclared-memory", ERROR),
    MEMORY_WRITE("memory-write", ERROR),
    MEMORY_READ("memory-read", ERROR),
    NOT_PURE("not-pure", ERROR),
    DIRECTION_FLAG("direction-flag", ERROR),
    X87_STATE("x87-state", ERROR),
    MXCSR("mxcsr", ERROR),
    VECTOR_STATE("vector-state", WARNING),

    ABSENT_BODY("absent-body", ERROR),
    UNSUPPORTED("unsupported", ERROR),

    INTERNAL_ERROR("internal-error", ERROR);

    private final String id;
    private final Severity severity;

    RuleId(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The id in brackets of a message: {@code undeclared-write} of {@code [clobber:undeclared-write]}. */
    public String id() {
        return id;
    }

    /** How grave a finding of this rule is, where the finding does not say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What {@code @SuppressWarnings} names to silence this rule. */
    public String suppression() {
        return "clobber:" + id;
    }
}
