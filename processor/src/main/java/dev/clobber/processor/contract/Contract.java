package dev.clobber.processor.contract;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.BoundMethod;
import java.util.Optional;

/** A declared method held against the tables. */
public sealed interface Contract permits ResolvedMethod, ResolvedBlock {
    /** What the user wrote. */
    BoundMethod declared();

    /**
     * The register of an operand.
     *
     * @param operand the name of a parameter
     * @return its register, at the width that was named; empty where it is not known or chosen only later
     */
    Optional<Register> registerOf(String operand);
}
