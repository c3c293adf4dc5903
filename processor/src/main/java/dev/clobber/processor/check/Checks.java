package dev.clobber.processor.check;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.block.UnreadInput;
import dev.clobber.processor.check.code.CodeChecks;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.model.BoundType;

/**
 * All rules.
 *
 * <p>Each looks at the contract alone and not at what others found, so their order matters to readers only. A check is silent
 * where what it needs is already found wrong: one cause is one finding.
 */
public final class Checks {
    private Checks() {}

    /**
     * Holds a type against the rules that concern it as a whole.
     *
     * @param type the type
     * @param findings receives what is wrong
     */
    public static void run(BoundType type, Findings findings) {
        new BindingNames().check(type, findings);
    }

    /**
     * Holds the shape of a block against the rules.
     *
     * @param block the declaration
     * @param findings receives what is wrong
     */
    public static void run(ResolvedBlock block, Findings findings) {
        ShapeChecks.run(block, findings);
    }

    /**
     * Holds the machine code of a block against its contract.
     *
     * @param block the block, of sound shape
     * @param findings receives what is wrong
     */
    public static void run(AssembledBlock block, Findings findings) {
        CodeChecks.run(block, findings);
        new UnreadInput().check(block, findings);
    }

    /**
     * Holds a system call against all rules.
     *
     * @param method the method
     * @param findings receives what is wrong, the shape of the declaration first
     */
    public static void run(ResolvedMethod method, Findings findings) {
        CallChecks.run(method, findings);
    }
}
