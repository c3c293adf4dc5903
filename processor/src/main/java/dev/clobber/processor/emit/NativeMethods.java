package dev.clobber.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.clobber.processor.lower.NativeNames;
import dev.clobber.processor.model.BoundMethod;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Writes methods whose machine code is called through JNI: {@code native} and nothing else, for the machine code is the JNI function,
 * checks and all. Where the processor may lack what a method requires, its own body is the other way.
 */
final class NativeMethods {
    private final Binding binding;
    private final TypeSpec.Builder java;

    NativeMethods(Binding binding, TypeSpec.Builder java) {
        this.binding = binding;
        this.java = java;
    }

    void write(BoundMethod method, String documentation) {
        MethodSpec.Builder implementation = binding.overriding(method).addJavadoc("$L", documentation);
        if (!NativeNames.choosesFallback(binding.type(), method)) {
            java.addMethod(implementation.addModifiers(Modifier.NATIVE).build());
            return;
        }
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
        MethodSpec built = implementation.build();
        java.addMethod(built);
        java.addMethod(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.NATIVE)
                .returns(built.returnType())
                .addParameters(binding.parameters(method))
                .build());
    }
}
