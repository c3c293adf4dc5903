package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;

/** A rule that concerns system calls and blocks alike. */
interface ContractCheck extends Check {
    /**
     * Adds what is wrong with a method.
     *
     * @param contract of either kind
     * @param findings receives a finding for each cause
     */
    void check(Contract contract, Findings findings);

    @Override
    default void check(ResolvedMethod method, Findings findings) {
        check((Contract) method, findings);
    }
}
