package dev.clobber.processor.diag;

/** How grave a finding is. */
public enum Severity {
    /** The machine code could misbehave, so none is written. */
    ERROR,
    /** The contract is doubtful or weaker than it could be; code is written. */
    WARNING
}
