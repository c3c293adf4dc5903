package dev.clobber.processor.check.program;

import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.model.ProgramMethod;

/** One rule on the shape of a method that is compiled. */
@FunctionalInterface
interface ProgramCheck {
    /**
     * Adds what is wrong with a method.
     *
     * @param method the declaration
     * @param findings receives a finding for each cause
     */
    void check(ProgramMethod method, Findings findings);
}
