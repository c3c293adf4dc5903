package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.Advice;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.DataFlow;

/** {@code unreachable}: instructions that control cannot get to, one finding for those in a row. */
final class Unreachable implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        DataFlow flow = block.flow();
        for (int step = 1; step < flow.steps().size(); step++) {
            if (!flow.isReachable(step) && flow.isReachable(step - 1) && !Refused.losesControl(block)) {
                findings.add(finding(block, step));
            }
        }
    }

    private static Finding finding(AssembledBlock block, int step) {
        return Where.at(block, step, RuleId.UNREACHABLE, Statements.code(block, step) + " is never reached")
                .note(Statements.code(block, step - 1) + " in " + Where.line(block, step - 1)
                        + " never goes on to it, and no jump leads to it")
                .help(Advice.orSilence("remove it", RuleId.UNREACHABLE));
    }
}
