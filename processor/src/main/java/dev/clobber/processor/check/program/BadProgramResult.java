package dev.clobber.processor.check.program;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.ProgramMethod;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** {@code bad-type}: a result of a program, or one of a C function that is no integer. */
final class BadProgramResult implements ProgramCheck {
    private static final Set<TypeKind> RESULTS = Set.of(
            TypeKind.VOID, TypeKind.BOOLEAN, TypeKind.BYTE, TypeKind.SHORT, TypeKind.CHAR, TypeKind.INT, TypeKind.LONG);

    @Override
    public void check(ProgramMethod method, Findings findings) {
        TypeKind result = method.result().getKind();
        if (method.kind() == ProgramMethod.Kind.EXECUTABLE) {
            if (result != TypeKind.VOID) {
                findings.add(ofProgram(method));
            }
        } else if (!RESULTS.contains(result)) {
            findings.add(ofFunction(method, result));
        }
    }

    private static Finding ofProgram(ProgramMethod method) {
        return Finding.of(
                        RuleId.BAD_TYPE,
                        method.site(),
                        code(method.name()) + " returns " + TypeNames.a(method.result())
                                + ", but a program returns nothing")
                .note(
                        "a program ends with status 0 when its method returns, and with another by the system call `exit_group`")
                .help("declare it `void`");
    }

    private static Finding ofFunction(ProgramMethod method, TypeKind result) {
        Finding finding = Finding.of(
                        RuleId.BAD_TYPE,
                        method.site(),
                        code(method.name()) + " returns " + TypeNames.a(method.result())
                                + ", but a function returns an integer, a `boolean`, or nothing")
                .note("one register holds the result");
        return result == TypeKind.ARRAY
                ? finding.help("take the array as a parameter, and fill it")
                : finding.help("declare it " + (result == TypeKind.FLOAT ? "`int`" : "`long`"));
    }
}
