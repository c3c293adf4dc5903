package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.abi.SystemCalls;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallDeclaration;
import java.util.List;
import java.util.Optional;

/** {@code unknown-number}: a number that is no call; as an error, a name that is none, for then there is no number. */
final class UnknownNumber implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        SyscallDeclaration syscall = method.declared().syscall();
        Optional<Sited<String>> unknownName = syscall.name()
                .filter(name -> method.table().byName(name.value()).isEmpty());
        if (unknownName.isPresent()) {
            findings.add(unknownName(method, unknownName.get()));
        } else if (syscall.name().isEmpty()) {
            syscall.number()
                    .filter(number -> method.table().byNumber(number.value()).isEmpty())
                    .ifPresent(number -> findings.add(unknownNumber(method, number)));
        }
    }

    private static Finding unknownName(ResolvedMethod method, Sited<String> name) {
        Finding finding = Finding.of(
                        RuleId.UNKNOWN_NUMBER,
                        name.site(),
                        "no system call of " + architecture(method) + " is called " + code(name.value()))
                .asError();
        SystemCalls other = isI386(method) ? SystemCalls.x86_64() : SystemCalls.i386();
        if (other.byName(name.value()).isPresent()) {
            finding = finding.note(
                    code(name.value()) + " is a call of " + (isI386(method) ? "x86-64" : "i386") + " only");
        }
        List<String> near = CallNames.near(name.value(), method.table());
        return near.isEmpty()
                ? finding.help(
                        "write the name as in asm/unistd_" + (isI386(method) ? "32" : "64") + ".h, without `__NR_`")
                : finding.help("did you mean "
                        + Words.or(near.stream().map(Words::code).toList()) + "?");
    }

    private static Finding unknownNumber(ResolvedMethod method, Sited<Integer> number) {
        int last = method.table().all().get(method.table().all().size() - 1).number();
        Finding finding = Finding.of(
                        RuleId.UNKNOWN_NUMBER,
                        number.site(),
                        "number " + number.value() + " is no system call of " + architecture(method))
                .note("the numbers that are known go up to " + last);
        String mend = CallNames.meantBy(method.declared().name(), method.table())
                .flatMap(method.table()::byName)
                .map(call -> "write nr = " + call.number() + " for " + code(call.name()))
                .orElse("write the number of a call");
        return finding.help(Advice.orSilence(mend, RuleId.UNKNOWN_NUMBER));
    }

    private static String architecture(ResolvedMethod method) {
        return isI386(method) ? "i386" : "x86-64";
    }

    private static boolean isI386(ResolvedMethod method) {
        return method.convention() == KernelConvention.INT_0X80;
    }
}
