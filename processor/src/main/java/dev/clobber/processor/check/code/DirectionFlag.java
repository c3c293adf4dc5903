package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.Leftover;
import java.util.Optional;

/** {@code direction-flag}: it may be set at the end. */
final class DirectionFlag implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (Promises.neverReturns(block)) {
            return;
        }
        Optional<Leftover> left =
                block.flow().direction().filter(leftover -> !Undeclared.areWronglyPopped(block, leftover.writers()));
        left.ifPresent(leftover -> {
            int step = Where.first(leftover.writers());
            findings.add(Where.at(
                            block,
                            step,
                            RuleId.DIRECTION_FLAG,
                            Statements.code(block, step) + " leaves the direction flag set at the end",
                            leftover.path())
                    .note("all code relies on it to be clear (System V ABI, AMD64 supplement, section 3.2.1)")
                    .help("add \"cld\" as the last line"));
        });
    }
}
