package dev.clobber.processor.model;

/** The constants of {@code dev.clobber.Option}, by the same names. */
public enum AsmOption {
    PURE,
    NOMEM,
    READONLY,
    PRESERVES_FLAGS,
    NOSTACK,
    NORETURN
}
