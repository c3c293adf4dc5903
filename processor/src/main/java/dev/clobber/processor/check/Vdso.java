package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.Map;
import java.util.Optional;

/** {@code vdso}: a call that the kernel also answers without being entered. */
final class Vdso implements Check {
    private static final Map<String, String> IN_JAVA = Map.of(
            "clock_gettime", "call System.nanoTime() or System.currentTimeMillis()",
            "gettimeofday", "call System.currentTimeMillis()",
            "time", "call System.currentTimeMillis()",
            "getrandom", "use java.security.SecureRandom");

    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.call().filter(SystemCall::vdso).ifPresent(call -> findings.add(finding(method, call)));
    }

    private static Finding finding(ResolvedMethod method, SystemCall call) {
        return Finding.of(
                        RuleId.VDSO,
                        method.declared().syscall().callSite(),
                        code(call.name()) + " enters the kernel for what the vDSO gives about six times as fast")
                .note("the vDSO is a library that the kernel maps into every process (man 7 vdso)")
                .help(Optional.ofNullable(IN_JAVA.get(call.name()))
                        .map(help -> Advice.orSilence(help, RuleId.VDSO))
                        .orElse(Advice.silence(RuleId.VDSO)));
    }
}
