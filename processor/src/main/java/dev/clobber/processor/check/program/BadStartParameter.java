package dev.clobber.processor.check.program;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.ProgramMethod;
import dev.clobber.processor.model.ProgramParameter;
import dev.clobber.processor.model.ProgramParameter.Role;

/** {@code bad-type}: a parameter that the kernel has nothing for. */
final class BadStartParameter implements ProgramCheck {
    @Override
    public void check(ProgramMethod method, Findings findings) {
        if (method.kind() != ProgramMethod.Kind.EXECUTABLE) {
            return;
        }
        boolean hasCommandLine = false;
        for (ProgramParameter parameter : method.parameters()) {
            if (parameter.role() == Role.VALUE) {
                findings.add(unknown(parameter));
            } else if (parameter.role() == Role.COMMAND_LINE) {
                if (hasCommandLine) {
                    findings.add(second(parameter));
                }
                hasCommandLine = true;
            }
        }
    }

    private static Finding unknown(ProgramParameter parameter) {
        return Finding.of(
                        RuleId.BAD_TYPE,
                        parameter.site(),
                        "parameter " + code(parameter.name()) + " is " + TypeNames.a(parameter.declaredType())
                                + ", which no program starts with")
                .note("a program gets interfaces with @Syscall or @Asm methods, and the command line as one `String[]`")
                .help(
                        parameter.isNumber()
                                ? "declare `String[] args`, and read the number from args[0].getBytes()"
                                : "leave it out");
    }

    private static Finding second(ProgramParameter parameter) {
        return Finding.of(
                        RuleId.BAD_TYPE,
                        parameter.site(),
                        "parameter " + code(parameter.name()) + " is a second `String[]`")
                .note("a program has one command line; the environment is not given")
                .help("remove it");
    }
}
