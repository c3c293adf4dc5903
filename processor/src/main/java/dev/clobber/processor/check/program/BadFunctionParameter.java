package dev.clobber.processor.check.program;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.check.TypeHelps;
import dev.clobber.processor.check.TypeNames;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.ProgramMethod;
import dev.clobber.processor.model.ProgramParameter;
import dev.clobber.processor.model.ProgramParameter.Role;
import java.util.Map;

/** {@code bad-type}: a parameter of a C function that is neither an integer nor an array of them. */
final class BadFunctionParameter implements ProgramCheck {
    private static final Map<String, String> HELP = TypeHelps.with(Map.ofEntries(
            Map.entry("float", "declare it `int`, and pass the bits"),
            Map.entry("double", "declare it `long`, and pass the bits"),
            Map.entry("String", "declare it `byte[]`"),
            Map.entry("CharSequence", "declare it `byte[]`"),
            Map.entry("MemorySegment", "declare it `byte[]`"),
            Map.entry("ByteBuffer", "declare it `byte[]`"),
            Map.entry("Buffer", "declare it `byte[]`"),
            Map.entry("MappedByteBuffer", "declare it `byte[]`")));

    @Override
    public void check(ProgramMethod method, Findings findings) {
        if (method.kind() == ProgramMethod.Kind.EXECUTABLE) {
            return;
        }
        for (ProgramParameter parameter : method.parameters()) {
            boolean isBound = parameter.role() == Role.BOUND_INTERFACE && method.kind() == ProgramMethod.Kind.EXPORT;
            if (!isBound && !parameter.isNumber() && !parameter.isArray()) {
                findings.add(finding(method, parameter));
            }
        }
    }

    private static Finding finding(ProgramMethod method, ProgramParameter parameter) {
        Finding finding = Finding.of(
                RuleId.BAD_TYPE,
                parameter.site(),
                "parameter " + code(parameter.name()) + " is " + TypeNames.a(parameter.declaredType()) + ", which "
                        + (method.kind() == ProgramMethod.Kind.EXPORT
                                ? "no compiled function takes"
                                : "is not passed to functions of other objects"));
        return parameter.role() == Role.BOUND_INTERFACE
                ? finding.note("an interface with @Syscall or @Asm methods is no argument")
                        .help("leave it out")
                : finding.note("integers and `boolean` are passed, and of arrays of them address and length")
                        .help(HELP.getOrDefault(
                                TypeNames.of(parameter.declaredType()),
                                "declare it `long` for a value, `byte[]` for memory"));
    }
}
