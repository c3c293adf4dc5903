package dev.clobber.processor.lower;

/** The result of the Java method. */
public enum ResultType {
    /** Nothing. */
    VOID,
    /** The low 32 bits of the kernel's result. */
    INT,
    /** All 64 bits; the 32 bits of a 32-bit gate, sign-extended. */
    LONG
}
