package dev.clobber.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.lower.NativeNames;
import dev.clobber.processor.model.BoundMethod;
import java.lang.ref.Reference;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Writes methods whose machine code is called through JNI: {@code native} and nothing else, for the machine code is the JNI function,
 * checks and all. Where the processor may lack what a method requires, its own body is the other way; where segments are passed, Java asks
 * for their addresses.
 */
final class NativeMethods {
    private final Binding binding;
    private final TypeSpec.Builder java;

    NativeMethods(Binding binding, TypeSpec.Builder java) {
        this.binding = binding;
        this.java = java;
    }

    void write(MethodBody body, String documentation) {
        BoundMethod method = body.declared();
        MethodSpec.Builder implementation = binding.overriding(method).addJavadoc("$L", documentation);
        if (!NativeNames.isWrapped(binding.type(), method)) {
            java.addMethod(implementation.addModifiers(Modifier.NATIVE).build());
            return;
        }
        if (NativeNames.takesSegments(method)) {
            addSegments(body, implementation);
        } else {
            addChoice(method, implementation);
        }
        java.addMethod(implementation.build()).addMethod(machineCode(method));
    }

    private void addChoice(BoundMethod method, MethodSpec.Builder implementation) {
        String name = binding.names().of(method);
        CodeBlock machineCode = CodeBlock.of("$N($L)", name, Statements.arguments(binding, method));
        CodeBlock fallback = Statements.fallback(binding, method);
        CodeBlock condition = FeatureConstants.all(method);
        if (method.result().getKind() == TypeKind.VOID) {
            implementation
                    .beginControlFlow("if ($L)", condition)
                    .addStatement(machineCode)
                    .nextControlFlow("else")
                    .addStatement(fallback)
                    .endControlFlow();
        } else {
            implementation.addStatement("return $L ? $L : $L", condition, machineCode, fallback);
        }
    }

    /** The address of a segment holds as long as its arena is open, which the collector closes when nobody can reach it. */
    private void addSegments(MethodBody body, MethodSpec.Builder implementation) {
        BoundMethod method = body.declared();
        ForeignArguments arguments = new ForeignArguments(binding, body, false);
        Statements.addFeatures(binding, method, implementation);
        arguments.nulls().forEach(implementation::addStatement);
        arguments.segmentChecks().forEach(implementation::addStatement);
        CodeBlock call = CodeBlock.of("$N($L)", binding.names().of(method), arguments.passedToNative());
        implementation
                .beginControlFlow("try")
                .addStatement(method.result().getKind() == TypeKind.VOID ? "$L" : "return $L", call)
                .nextControlFlow("finally");
        arguments
                .segments()
                .forEach(index -> implementation.addStatement(
                        "$T.reachabilityFence($N)", Reference.class, arguments.value(index)));
        implementation.endControlFlow();
    }

    private MethodSpec machineCode(BoundMethod method) {
        return MethodSpec.methodBuilder(binding.names().of(method))
                .addModifiers(Modifier.PRIVATE, Modifier.NATIVE)
                .returns(binding.overriding(method).build().returnType())
                .addParameters(binding.parameters(method).stream()
                        .map(NativeMethods::passed)
                        .toList())
                .build();
    }

    private static ParameterSpec passed(ParameterSpec parameter) {
        return parameter.type().equals(ForeignHandles.MEMORY_SEGMENT)
                ? ParameterSpec.builder(TypeName.LONG, parameter.name()).build()
                : parameter;
    }
}
