package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code vector-state}: upper halves of vector registers may be in use at the end. */
final class VectorState implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (Promises.neverReturns(block)) {
            return;
        }
        block.flow().upperHalves().ifPresent(leftover -> {
            int step = Where.first(leftover.writers());
            findings.add(Where.at(
                            block,
                            step,
                            RuleId.VECTOR_STATE,
                            Statements.code(block, step)
                                    + " leaves the upper halves of vector registers in use at the end",
                            leftover.path())
                    .note(
                            "SSE code behind it has to carry them along, which is slow (Intel SDM vol. 1, section 14.1.2)")
                    .help(Advice.orSilence("add \"vzeroupper\" as the last line", RuleId.VECTOR_STATE)));
        });
    }
}
