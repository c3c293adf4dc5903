package dev.clobber.processor.check;

import dev.clobber.processor.check.block.BlockCheck;
import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;

/** A rule that concerns system calls and blocks alike. */
interface ContractCheck extends Check, BlockCheck {
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

    @Override
    default void check(ResolvedBlock block, Findings findings) {
        check((Contract) block, findings);
    }
}
