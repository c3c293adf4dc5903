package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;

/** One rule, or one cause of it. */
@FunctionalInterface
interface Check {
    /**
     * Adds what is wrong with a method.
     *
     * @param method the contract
     * @param findings receives a finding for each cause, at the exact annotation value
     */
    void check(ResolvedMethod method, Findings findings);
}
