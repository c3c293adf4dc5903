package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.Leftover;

/** {@code mxcsr}: mxcsr or the x87 control word may differ at the end. */
final class ControlRegisters implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (Promises.neverReturns(block)) {
            return;
        }
        block.flow()
                .mxcsr()
                .ifPresent(
                        leftover -> findings.add(
                                finding(block, leftover, "mxcsr")
                                        .help(
                                                "save it by `stmxcsr` in the beginning, for example to [rsp - 8], and restore it from there by `ldmxcsr` at the end")));
        block.flow()
                .controlWord()
                .ifPresent(
                        leftover -> findings.add(
                                finding(block, leftover, "the x87 control word")
                                        .help(
                                                "save it by `fnstcw` in the beginning, for example to [rsp - 8], and restore it from there by `fldcw` at the end")));
    }

    private static Finding finding(AssembledBlock block, Leftover leftover, String what) {
        int step = Where.first(leftover.writers());
        return Where.at(
                        block,
                        step,
                        RuleId.MXCSR,
                        Statements.code(block, step) + " changes " + what + ", which is not restored at the end",
                        leftover.path())
                .note("rounding and exceptions of all other code depend on it, that of the virtual machine too "
                        + "(System V ABI, AMD64 supplement, section 3.2.1)");
    }
}
