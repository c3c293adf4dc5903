package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;

/** One rule on machine code. */
@FunctionalInterface
interface CodeCheck {
    /**
     * Adds what is wrong with a block.
     *
     * @param block the block, of sound shape
     * @param findings receives a finding for each cause, at the string of the instruction that does it
     */
    void check(AssembledBlock block, Findings findings);
}
