package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Flow;

/** {@code indirect-jump}: control goes where a register or memory says, which nobody can follow. */
final class IndirectJump implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Refused.reachable(block)
                .filter(step -> block.flow().steps().get(step).effects().indirect())
                .forEach(step -> {
                    boolean calls = block.flow().steps().get(step).effects().flow() == Flow.CALL;
                    findings.add(
                            Where.at(
                                            block,
                                            step,
                                            RuleId.INDIRECT_JUMP,
                                            Statements.code(block, step) + (calls ? " calls" : " jumps to")
                                                    + " an address that is known only when it runs")
                                    .note("what is " + (calls ? "called" : "there")
                                            + " cannot be followed, so nothing of the contract could be checked")
                                    .help(
                                            calls
                                                    ? "write what it does into the block, or declare a @Syscall or @Asm method for it"
                                                    : "jump to a label of the block, for example by a `cmp` and a `je` for each"));
                });
    }
}
