package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCall.Eintr;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import java.util.Optional;

/** {@code conflicting-annotations}: {@code @Restart} on a call that is not to be repeated. */
final class ConflictingRestart implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        Optional<Site> restart = method.declared().restart();
        Optional<SystemCall> once = method.call().filter(call -> call.eintr() == Eintr.NO_RETRY);
        if (restart.isPresent() && once.isPresent()) {
            String name = once.get().name();
            findings.add(Finding.of(
                            RuleId.CONFLICTING_ANNOTATIONS,
                            restart.get(),
                            "@Restart repeats " + code(name) + ", whose first try may have done its work")
                    .note("after EINTR a second " + code(name) + " acts on what the first one left (man 2 " + name
                            + ")")
                    .help("remove @Restart"));
        }
    }
}
