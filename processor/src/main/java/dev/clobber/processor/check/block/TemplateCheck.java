package dev.clobber.processor.check.block;

import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Findings;

/** One rule on what the template of a block names, or one cause of it. */
@FunctionalInterface
public interface TemplateCheck {
    /**
     * Adds what is wrong with the names in a template.
     *
     * @param block the contract
     * @param references the names in braces
     * @param findings receives a finding for each cause
     */
    void check(ResolvedBlock block, References references, Findings findings);
}
