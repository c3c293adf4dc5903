package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Flow;

/** {@code falls-out}: control leaves the block before its end. */
final class FallsOut implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Refused.reachable(block)
                .filter(step -> block.flow().steps().get(step).leaves())
                .filter(step -> !Refused.isPrivileged(block.flow().steps().get(step)))
                .forEach(step -> findings.add(Where.at(
                                block,
                                step,
                                RuleId.FALLS_OUT,
                                Statements.code(block, step) + " leaves the block before its end")
                        .note("behind the end stands what takes the result, restores registers, and returns to Java")
                        .help(help(block, step))));
    }

    private static String help(AssembledBlock block, int step) {
        Code.Step leaving = block.flow().steps().get(step);
        if (leaving.effects().flow() != Flow.RETURN) {
            return "jump to a label of the block";
        }
        boolean isLast = step == block.flow().steps().size() - 1;
        return isLast
                ? "remove it: the end of the block returns"
                : "jump to a label at the end, for example `jmp done`, with \"done:\" as the last line";
    }
}
