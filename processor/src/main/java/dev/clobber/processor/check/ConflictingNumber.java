package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallDeclaration;
import java.util.Optional;

/** {@code conflicting-annotations}: {@code nr} and {@code name} say different calls. */
final class ConflictingNumber implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        SyscallDeclaration syscall = method.declared().syscall();
        Optional<SystemCall> named = syscall.name().map(Sited::value).flatMap(method.table()::byName);
        if (syscall.number().isEmpty() || named.isEmpty()) {
            return;
        }
        int number = syscall.number().get().value();
        if (number != named.get().number()) {
            findings.add(finding(method, number, named.get(), syscall.name().get()));
        }
    }

    private static Finding finding(ResolvedMethod method, int number, SystemCall named, Sited<String> name) {
        Optional<SystemCall> numbered = method.table().byNumber(number);
        String is = numbered.map(call -> "is " + code(call.name())).orElse("is no call that is known");
        return Finding.of(
                        RuleId.CONFLICTING_ANNOTATIONS,
                        name.site(),
                        "number " + number + " " + is + ", but `name` says " + code(named.name()))
                .note(code(named.name()) + " is number " + named.number())
                .help("write nr = " + named.number()
                        + numbered.map(call -> " or name = " + Advice.quoted(call.name()))
                                .orElse("")
                        + "; either is enough alone");
    }
}
