package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;

/** {@code duplicate-register}: two parameters in one register. */
final class DuplicateRegister implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.parameters().stream()
                .filter(parameter -> RegisterFault.of(method, parameter) == RegisterFault.DUPLICATE)
                .forEach(parameter -> findings.add(
                        finding(method, RegisterFault.holder(method, parameter).orElseThrow(), parameter)));
    }

    private static Finding finding(ResolvedMethod method, ResolvedParameter first, ResolvedParameter second) {
        Register held = first.register().orElseThrow();
        Register wanted = second.register().orElseThrow();
        Finding finding = Finding.of(
                RuleId.DUPLICATE_REGISTER,
                second.registerName().orElseThrow().site(),
                "parameter " + code(second.name()) + " is assigned " + spelled(second) + ", but parameter "
                        + code(first.name()) + " already occupies " + spelled(first));
        return (held.equals(wanted) ? finding : finding.note(Relations.between(wanted, held)))
                .help(Advice.argumentRegisters(method));
    }

    private static String spelled(ResolvedParameter parameter) {
        return parameter.registerName().orElseThrow().value();
    }
}
