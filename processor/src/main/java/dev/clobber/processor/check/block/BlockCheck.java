package dev.clobber.processor.check.block;

import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Findings;

/** One rule on the shape of a block, or one cause of it. */
@FunctionalInterface
public interface BlockCheck {
    /**
     * Adds what is wrong with the declaration of a block.
     *
     * @param block the contract
     * @param findings receives a finding for each cause, at the exact annotation value
     */
    void check(ResolvedBlock block, Findings findings);
}
