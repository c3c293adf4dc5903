package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.RegisterBank;

/** {@code x87-state}: the x87 stack may not be empty at the end, or MMX registers, which lie in it, are in use. */
final class X87State implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        if (Promises.neverReturns(block)) {
            return;
        }
        block.flow().x87().ifPresent(leftover -> {
            int step = Where.first(leftover.writers());
            boolean isMmx = usesMmx(block.flow().steps().get(step));
            findings.add(Where.at(
                            block,
                            step,
                            RuleId.X87_STATE,
                            Statements.code(block, step)
                                    + (isMmx
                                            ? " leaves the MMX registers in use at the end"
                                            : " leaves a value on the x87 stack at the end"),
                            leftover.path())
                    .note(
                            isMmx
                                    ? "MMX registers are those of the x87 stack, which is full until `emms` "
                                            + "(Intel SDM vol. 1, section 9.6.2)"
                                    : "other code relies on the x87 stack to be empty (System V ABI, AMD64 supplement, section 3.2.1)")
                    .help(
                            isMmx
                                    ? "add \"emms\" as the last line"
                                    : "pop each value that is loaded, for example by `fstp st(0)`"));
        });
    }

    private static boolean usesMmx(Code.Step step) {
        return step.effects().registers().stream()
                .anyMatch(effect -> effect.register().bank() == RegisterBank.MMX);
    }
}
