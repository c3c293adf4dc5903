package dev.clobber.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.type.TypeKind;

/**
 * Writes methods whose machine code is called by a method handle. What the JNI function checks is checked in Java here, in the same
 * order and with the same words, before the function with the C calling convention is called.
 */
final class ForeignMethods {
    private static final ClassName ERRNO_EXCEPTION = ClassName.get("dev.clobber.runtime", "ErrnoException");

    /** Results from -4095 to -1 are errors (the kernel's include/linux/err.h, MAX_ERRNO). */
    private static final int MAX_ERRNO = 4095;

    private final Binding binding;
    private final TypeSpec.Builder java;
    private final ForeignHandles handles;

    ForeignMethods(Binding binding, TypeSpec.Builder java) {
        this.binding = binding;
        this.java = java;
        this.handles = new ForeignHandles(binding);
    }

    void write(MethodBody body, boolean isCritical, String documentation) {
        BoundMethod method = body.declared();
        MethodSpec.Builder implementation = binding.overriding(method).addJavadoc("$L", documentation);
        Statements.addFeatures(binding, method, implementation);
        ForeignArguments arguments = new ForeignArguments(
                binding, body, isCritical && method.critical().isPresent());
        arguments.nulls().forEach(implementation::addStatement);
        arguments.checks().forEach(implementation::addStatement);
        arguments.conversions().forEach(implementation::addStatement);
        String handle = handles.name(method);
        if (method instanceof AsmMethod block && block.record().isPresent()) {
            addRecordCall(block, handle, arguments, implementation);
        } else {
            addCall(body, handle, arguments, implementation);
        }
        java.addMethod(implementation.build());
        java.addType(handles.write(method, handle, result(body), isCritical));
    }

    /** What the machine code returns; empty for nothing. An error is looked for in all 64 bits, whatever the method returns. */
    private static Optional<TypeName> result(MethodBody body) {
        if (errno(body).isPresent()) {
            return Optional.of(TypeName.LONG);
        }
        boolean isNothing = body.declared().result().getKind() == TypeKind.VOID
                || body.declared() instanceof AsmMethod block && block.record().isPresent();
        return isNothing
                ? Optional.empty()
                : Optional.of(TypeName.get(body.declared().result()));
    }

    /** The name of the system call, for those whose errors are thrown. */
    private static Optional<String> errno(MethodBody body) {
        return body instanceof MethodBody.Call call && call.method().declared().throwsErrno()
                ? Optional.of(call.method()).map(ResolvedMethod::callName)
                : Optional.empty();
    }

    private void addCall(
            MethodBody body, String handle, ForeignArguments arguments, MethodSpec.Builder implementation) {
        Optional<TypeName> result = result(body);
        CodeBlock call = CodeBlock.of("$N.CALL.invokeExact($L)", handle, arguments.passed());
        Optional<String> errno = errno(body);
        String local = arguments.local("result");
        errno.ifPresent(name -> implementation.addStatement("long $N", local));
        implementation.beginControlFlow("try");
        if (errno.isPresent()) {
            implementation.addStatement("$N = (long) $L", local, call);
        } else if (result.isPresent()) {
            implementation.addStatement("return ($T) $L", result.get(), call);
        } else {
            implementation.addStatement(call);
        }
        endTry(arguments, implementation);
        errno.ifPresent(name -> addErrno(name, local, body.declared(), implementation));
    }

    private static void addErrno(String call, String result, BoundMethod method, MethodSpec.Builder implementation) {
        implementation
                .beginControlFlow("if ($1N < 0 && $1N >= -$2L)", result, MAX_ERRNO)
                .addStatement("throw new $T($S, (int) -$N)", ERRNO_EXCEPTION, call, result)
                .endControlFlow();
        TypeKind kind = method.result().getKind();
        if (kind == TypeKind.LONG) {
            implementation.addStatement("return $N", result);
        } else if (kind != TypeKind.VOID) {
            implementation.addStatement("return ($T) $N", method.result(), result);
        }
    }

    private static void addRecordCall(
            AsmMethod method, String handle, ForeignArguments arguments, MethodSpec.Builder implementation) {
        List<Output> components = method.components();
        String results = arguments.local("results");
        String separator = method.parameters().isEmpty() ? "" : ", ";
        implementation
                .addStatement("long[] $N = new long[$L]", results, components.size())
                .beginControlFlow("try")
                .addStatement(
                        "$N.CALL.invokeExact($L$L$T.ofArray($N))",
                        handle,
                        arguments.passed(),
                        separator,
                        ForeignHandles.MEMORY_SEGMENT,
                        results);
        endTry(arguments, implementation);
        String values = IntStream.range(0, components.size())
                .mapToObj(i -> component(components.get(i), results + "[" + i + "]"))
                .collect(Collectors.joining(",$W"));
        implementation.addStatement("return new $T(" + values + ")", method.result());
    }

    /** A component is the low part of its 8 bytes. */
    private static String component(Output output, String slot) {
        return switch (output.type().orElseThrow()) {
            case LONG -> slot;
            case BOOLEAN -> "(byte) " + slot + " != 0";
            case BYTE -> "(byte) " + slot;
            case SHORT -> "(short) " + slot;
            case CHAR -> "(char) " + slot;
            case INT -> "(int) " + slot;
            case FLOAT -> "Float.intBitsToFloat((int) " + slot + ")";
            case DOUBLE -> "Double.longBitsToDouble(" + slot + ")";
            default -> throw new IllegalStateException(output.name() + " is no primitive");
        };
    }

    private static void endTry(ForeignArguments arguments, MethodSpec.Builder implementation) {
        String thrown = arguments.local("thrown");
        implementation
                .nextControlFlow("catch (Throwable $N)", thrown)
                .addStatement("throw $T.unchecked($N)", ForeignArguments.CHECK, thrown)
                .endControlFlow();
    }
}
