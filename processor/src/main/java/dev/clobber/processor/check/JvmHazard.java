package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.Hazard;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code jvm-hazard}: a call that a Java virtual machine does not take well. */
final class JvmHazard implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.call().ifPresent(call -> call.hazard().ifPresent(hazard -> findings.add(finding(method, call, hazard))));
    }

    private static Finding finding(ResolvedMethod method, SystemCall call, Hazard hazard) {
        String harm = hazard.level() == Hazard.Level.ERROR ? " breaks" : " can harm";
        Finding finding = Finding.of(
                        RuleId.JVM_HAZARD,
                        method.declared().syscall().callSite(),
                        code(call.name()) + harm + " a Java virtual machine")
                .note(hazard.why());
        String silence = Advice.silence(RuleId.JVM_HAZARD);
        return hazard.help()
                .map(help -> finding.help(help).help("or " + silence))
                .orElse(finding.help(silence));
    }
}
