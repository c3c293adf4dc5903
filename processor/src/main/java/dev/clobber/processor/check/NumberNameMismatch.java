package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Sited;
import java.util.Optional;

/** {@code number-name-mismatch}: the Java method bears the name of another call than its number says. */
final class NumberNameMismatch implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        namesake(method)
                .ifPresent(called -> findings.add(finding(
                        method,
                        method.declared().syscall().number().orElseThrow(),
                        method.call().orElseThrow(),
                        called)));
    }

    /** The other call whose name a method bears, which may be the one that was meant. */
    static Optional<SystemCall> namesake(ResolvedMethod method) {
        if (method.declared().syscall().name().isPresent() || method.call().isEmpty()) {
            return Optional.empty();
        }
        return CallNames.meantBy(method.declared().name(), method.table())
                .flatMap(method.table()::byName)
                .filter(called -> called.number() != method.call().get().number());
    }

    private static Finding finding(ResolvedMethod method, Sited<Integer> number, SystemCall made, SystemCall called) {
        String javaName = method.declared().name();
        String other =
                javaName.equals(called.name()) ? ", which is number " : ", and " + code(called.name()) + " is number ";
        return Finding.of(
                        RuleId.NUMBER_NAME_MISMATCH,
                        number.site(),
                        "number " + made.number() + " is " + code(made.name()) + ", but the method is called "
                                + code(javaName) + other + called.number())
                .help(Advice.orSilence(
                        "write nr = " + called.number() + ", or add name = " + Advice.quoted(made.name())
                                + " to say that it is meant",
                        RuleId.NUMBER_NAME_MISMATCH));
    }
}
