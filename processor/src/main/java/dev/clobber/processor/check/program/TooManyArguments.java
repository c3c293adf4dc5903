package dev.clobber.processor.check.program;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.ProgramMethod;
import dev.clobber.processor.model.ProgramParameter;

/** {@code register-count}: more arguments than C passes in registers. */
final class TooManyArguments implements ProgramCheck {
    /** rdi, rsi, rdx, rcx, r8, r9 (System V ABI, AMD64 supplement, section 3.2.3). */
    private static final int REGISTERS = 6;

    @Override
    public void check(ProgramMethod method, Findings findings) {
        if (method.kind() == ProgramMethod.Kind.EXECUTABLE) {
            return;
        }
        int arguments = 0;
        boolean hasArray = false;
        for (ProgramParameter parameter : method.parameters()) {
            arguments += parameter.arguments();
            hasArray |= parameter.isArray();
        }
        if (arguments > REGISTERS) {
            Finding finding = Finding.of(
                            RuleId.REGISTER_COUNT,
                            method.site(),
                            code(method.name()) + " has " + Words.count(arguments, "argument") + ", but at most "
                                    + REGISTERS + " are passed")
                    .note("the C convention takes more on the stack, which is not supported");
            findings.add((hasArray ? finding.note("an array is two: its address and its length") : finding)
                    .help("pass some of them in an array"));
        }
    }
}
