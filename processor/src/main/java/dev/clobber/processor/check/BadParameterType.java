package dev.clobber.processor.check;

import static dev.clobber.processor.diag.Words.code;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.model.Parameter;
import java.util.Map;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** {@code bad-type}: a parameter of a type that no register can hold for a system call. */
final class BadParameterType implements Check {
    private static final Map<String, String> HELP = TypeHelps.with(Map.ofEntries(
            Map.entry("float", "declare it `int`, and pass Float.floatToRawIntBits(%s)"),
            Map.entry("double", "declare it `long`, and pass Double.doubleToRawLongBits(%s)"),
            Map.entry("CharSequence", "declare it `String`"),
            Map.entry("StringBuilder", "declare it `String`"),
            Map.entry("Path", "declare it `String`, and pass %s.toString()"),
            Map.entry("File", "declare it `String`, and pass %s.getPath()")));

    @Override
    public void check(ResolvedMethod method, Findings findings) {
        for (Parameter parameter : method.declared().parameters()) {
            boolean known = parameter
                    .type()
                    .filter(type -> !type.isFloating() && !TypeNames.isSegmentOfNative(type, method.declared()))
                    .isPresent();
            if (!known) {
                findings.add(finding(parameter));
            }
        }
    }

    private static Finding finding(Parameter parameter) {
        return Finding.of(
                        RuleId.BAD_TYPE,
                        parameter.site(),
                        "parameter " + code(parameter.name()) + " is " + TypeNames.a(parameter.declaredType())
                                + ", which no system call takes")
                .note(
                        "a system call takes integers and addresses: of arrays of primitives, direct ByteBuffers, and Strings")
                .help(help(parameter));
    }

    private static String help(Parameter parameter) {
        TypeMirror type = parameter.declaredType();
        String name = TypeNames.of(type);
        if (HELP.containsKey(name)) {
            return String.format(HELP.get(name), parameter.name());
        }
        if (type instanceof ArrayType array) {
            return isPrimitiveArray(array.getComponentType())
                    ? "declare it " + code(name.substring(0, name.length() - 2)) + ", one row after the other"
                    : "declare it `long[]`, the addresses of what it holds";
        }
        return isTypedBuffer(type, name)
                ? "declare it `ByteBuffer`"
                : "declare it `long` for a value, `byte[]` for memory";
    }

    private static boolean isPrimitiveArray(TypeMirror type) {
        return type instanceof ArrayType array
                && array.getComponentType().getKind().isPrimitive();
    }

    private static boolean isTypedBuffer(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED && name.matches("(Char|Short|Int|Long|Float|Double)Buffer");
    }
}
