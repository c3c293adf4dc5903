package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.AsmOption;

/** {@code flags-changed}: PRESERVES_FLAGS, and yet the flags are changed. */
final class FlagsChanged implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        boolean isPromised = Promises.has(block, AsmOption.PRESERVES_FLAGS);
        if (!isPromised) {
            return;
        }
        Undeclared.flagChange(block).ifPresent(change -> {
            int step = Undeclared.first(block, change);
            findings.add(Where.at(
                            block,
                            step,
                            RuleId.FLAGS_CHANGED,
                            Statements.code(block, step)
                                    + " changes the flags, but PRESERVES_FLAGS promises that they stay",
                            change.path())
                    .note("it writes " + FlagNames.and(change.flags()))
                    .help(Promises.takeBack(block, AsmOption.PRESERVES_FLAGS)));
        });
    }
}
