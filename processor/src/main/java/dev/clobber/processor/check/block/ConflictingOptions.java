package dev.clobber.processor.check.block;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.AsmOption;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** {@code conflicting-annotations}: promises that contradict each other, or what the method declares. */
public final class ConflictingOptions implements BlockCheck {
    @Override
    public void check(ResolvedBlock block, Findings findings) {
        AsmMethod method = block.declared();
        boolean isVoid = method.result().getKind() == TypeKind.VOID;
        Optional<Site> readOnly = method.asm().option(AsmOption.READONLY);
        if (readOnly.isPresent() && method.asm().option(AsmOption.NOMEM).isPresent()) {
            findings.add(finding(readOnly.get(), "READONLY stands beside NOMEM")
                    .note("NOMEM says that no memory is touched, READONLY that some is read")
                    .help("remove one of the two"));
        }
        Optional<Site> pure = method.asm().option(AsmOption.PURE);
        if (pure.isPresent() && isVoid) {
            findings.add(finding(pure.get(), "PURE is on a method that returns nothing")
                    .note("a pure method does nothing but give a result")
                    .help("remove PURE"));
        }
        boolean isAnnotated = method.noReturn().isPresent();
        Optional<Site> noReturn = isAnnotated ? method.noReturn() : method.asm().option(AsmOption.NORETURN);
        if (noReturn.isPresent() && !isVoid) {
            String promise = isAnnotated ? "@NoReturn" : "NORETURN";
            findings.add(
                    finding(noReturn.get(), promise + " is on a method that returns " + TypeNames.a(method.result()))
                            .note("a block that never comes back has no result")
                            .help("declare the method `void`, or remove " + promise));
        }
        if (method.throwsErrno()) {
            findings.add(finding(method.site(), code(method.name()) + " throws ErrnoException, but @Asm makes none")
                    .note("errors of the kernel are told apart only where @Syscall says that the result is one")
                    .help("remove `throws ErrnoException`"));
        }
    }

    private static Finding finding(Site site, String headline) {
        return Finding.of(RuleId.CONFLICTING_ANNOTATIONS, site, headline);
    }
}
