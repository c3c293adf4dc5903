package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCall.Blocking;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import java.util.Optional;

/** {@code blocking-critical}: {@code @Critical} on a call that may sleep forever. */
final class BlockingCritical implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        Optional<Site> critical = method.declared().critical();
        Optional<SystemCall> blocking = method.call().filter(call -> call.blocking() == Blocking.FOREVER);
        if (critical.isPresent() && blocking.isPresent()) {
            findings.add(Finding.of(
                            RuleId.BLOCKING_CRITICAL,
                            critical.get(),
                            "@Critical is on " + code(blocking.get().name()) + ", which may block forever")
                    .note("a garbage collection of the whole virtual machine waits until a critical call has returned")
                    .help("remove @Critical: arrays are copied then"));
        }
    }
}
