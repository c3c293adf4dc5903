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
        block.flow()
                .mxcsr()
                .ifPresent(
                        leftover -> findings.add(
                                finding(block, leftover, "mxcsr")
                                        .help(
                                                "save it by `stmxcsr [rsp - 4]` in the beginning, and restore it by `ldmxcsr [rsp - 4]` at the end")));
        block.flow()
                .controlWord()
                .ifPresent(
                        leftover -> findings.add(
                                finding(block, leftover, "the x87 control word")
                                        .help(
                                                "save it by `fnstcw [rsp - 2]` in the beginning, and restore it by `fldcw [rsp - 2]` at the end")));
    }

    private static Finding finding(AssembledBlock block, Leftover leftover, String what) {
        int step = leftover.writers().get(0);
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
