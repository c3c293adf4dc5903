package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code argument-register}: a parameter in a register that the kernel does not read. */
final class ArgumentRegister implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.parameters().stream()
                .filter(parameter -> RegisterFault.of(method, parameter) == RegisterFault.UNREAD)
                .forEach(parameter -> findings.add(
                        finding(method, parameter, parameter.register().orElseThrow())));
    }

    private static Finding finding(ResolvedMethod method, ResolvedParameter parameter, Register register) {
        String which =
                register.high() ? ", of which the kernel reads the low bits" : ", which the kernel does not read";
        Finding finding = Finding.of(
                        RuleId.ARGUMENT_REGISTER,
                        parameter.registerName().orElseThrow().site(),
                        "parameter " + code(parameter.name()) + " is assigned "
                                + parameter.registerName().get().value() + which
                                + method.call()
                                        .map(call -> " for " + code(call.name()))
                                        .orElse(""))
                .note(facts(method));
        Optional<String> mend = register.high()
                ? Optional.of(register.full().view(Byte.SIZE).name())
                : FreeRegister.of(method, parameter);
        return mend.map(name -> finding.help("write " + Advice.quoted(name))).orElse(finding);
    }

    private static String facts(ResolvedMethod method) {
        List<Register> all = method.convention().arguments();
        Optional<SystemCall> call = Fit.matchingCall(method);
        if (call.isEmpty()) {
            return "the kernel takes arguments in " + Words.and(Advice.names(all));
        }
        List<String> places = IntStream.range(0, call.get().arguments().size())
                .mapToObj(i -> call.get().arguments().get(i).name() + " in "
                        + all.get(i).name())
                .toList();
        return code(call.get().name()) + " takes " + Words.and(places);
    }
}
