package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** {@code bad-type}: a result that does not hold what the kernel returns. */
final class BadResultType implements Check {
    private static final Set<TypeKind> RESULTS = Set.of(TypeKind.VOID, TypeKind.INT, TypeKind.LONG);
    private static final Set<TypeKind> SMALL = Set.of(TypeKind.BOOLEAN, TypeKind.BYTE, TypeKind.SHORT, TypeKind.CHAR);

    @Override
    public void check(ResolvedMethod method, Findings findings) {
        TypeMirror result = method.declared().result();
        if (RESULTS.contains(result.getKind())) {
            return;
        }
        findings.add(Finding.of(
                        RuleId.BAD_TYPE,
                        method.declared().site(),
                        code(method.declared().name()) + " returns " + TypeNames.a(result)
                                + ", but a system call returns `void`, `int`, or `long`")
                .note("the kernel returns one register: a value, or an error from -4095 to -1")
                .help("declare it " + (SMALL.contains(result.getKind()) ? "`int`" : "`long`")));
    }
}
