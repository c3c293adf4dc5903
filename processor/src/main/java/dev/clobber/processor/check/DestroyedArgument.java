package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;

/** {@code destroyed-argument}: a parameter in a register that the entering instruction overwrites. */
final class DestroyedArgument implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.parameters().stream()
                .filter(parameter -> RegisterFault.of(method, parameter) == RegisterFault.DESTROYED)
                .forEach(parameter -> findings.add(
                        finding(method, parameter, parameter.register().orElseThrow())));
    }

    private static Finding finding(ResolvedMethod method, ResolvedParameter parameter, Register register) {
        String instruction = code(method.convention().text());
        boolean isReturnAddress = register.aliases(Registers.RCX);
        String note = isReturnAddress
                ? instruction + " saves the return address in rcx; the kernel ABI takes argument 4 in r10 instead"
                : instruction + " saves rflags in r11; the kernel ABI takes its arguments in "
                        + Words.and(Advice.names(method.convention().arguments()));
        Finding finding = Finding.of(
                        RuleId.DESTROYED_ARGUMENT,
                        parameter.registerName().orElseThrow().site(),
                        "parameter " + code(parameter.name()) + " is assigned "
                                + parameter.registerName().get().value() + ", which " + instruction
                                + " overwrites before the kernel reads it")
                .note(note);
        return FreeRegister.of(method, parameter)
                .map(free -> finding.help("write " + Advice.quoted(free)))
                .orElse(finding);
    }
}
