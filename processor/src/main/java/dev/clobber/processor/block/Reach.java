package dev.clobber.processor.block;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import java.util.Optional;

/** {@code bad-label}: a label that is too far for a branch without a long form, as loop and jrcxz are. */
final class Reach {
    /** What a distance of 8 bits reaches in any case. */
    private static final int SHORT = 127;

    private Reach() {}

    static Optional<Finding> finding(Code code, Template template) {
        if (code.longestLength() <= SHORT || !code.hasShortBranch()) {
            return Optional.empty();
        }
        try {
            Assembler.assemble(code);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            return code.steps().stream()
                    .filter(step ->
                            message.startsWith(Words.code(step.instruction().toString())))
                    .findFirst()
                    .map(step -> finding(message, step, template));
        }
    }

    private static Finding finding(String message, Code.Step step, Template template) {
        return Finding.of(
                        RuleId.BAD_LABEL, template.lines().get(step.line() - 1).site(), message)
                .note("line " + step.line() + " of @Asm; "
                        + Words.code(step.instruction().mnemonic())
                        + " reaches labels from 128 bytes before its end to 127 bytes behind it")
                .help("branch to a `jmp` nearby, which reaches all");
    }
}
