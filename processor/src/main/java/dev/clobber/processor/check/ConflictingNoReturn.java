package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCall.Returns;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.SyscallMethod;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** {@code conflicting-annotations}: {@code @NoReturn} on a method that comes back, or is declared as if it did. */
final class ConflictingNoReturn implements Check {
    @Override
    public void check(ResolvedMethod method, Findings findings) {
        method.declared().noReturn().ifPresent(site -> check(method, site, findings));
    }

    private static void check(ResolvedMethod method, Site site, Findings findings) {
        SyscallMethod declared = method.declared();
        Optional<SystemCall> returning =
                method.call().filter(call -> call.returns() == Returns.RETURNS || call.returns() == Returns.TWICE);
        if (returning.isPresent()) {
            findings.add(finding(site, "@NoReturn is on " + code(returning.get().name()) + ", which comes back")
                    .note("behind a call with @NoReturn stands a `ud2`, which would end the program")
                    .help("remove @NoReturn"));
            return;
        }
        if (declared.result().getKind() != TypeKind.VOID) {
            findings.add(finding(site, "@NoReturn is on a method that returns " + TypeNames.a(declared.result()))
                    .note("a call that never comes back has no result")
                    .help("declare the method `void`, or remove @NoReturn"));
        }
        if (declared.throwsErrno()) {
            findings.add(finding(site, "@NoReturn is on a method that throws ErrnoException")
                    .note("behind a call with @NoReturn stands a `ud2`, where an error would end the program")
                    .help("remove `throws ErrnoException`, or @NoReturn"));
        }
        if (declared.restart().isPresent()) {
            findings.add(finding(site, "@NoReturn is on a method that @Restart repeats")
                    .note("only a call that comes back can be repeated")
                    .help("remove @Restart, or @NoReturn"));
        }
    }

    private static Finding finding(Site site, String headline) {
        return Finding.of(RuleId.CONFLICTING_ANNOTATIONS, site, headline);
    }
}
