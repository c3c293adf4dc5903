package dev.clobber.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.clobber.processor.lower.NativeNames;
import dev.clobber.processor.lower.Requirements;
import dev.clobber.processor.model.BoundMethod;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

/** Pieces of Java that several kinds of methods have. */
final class Statements {
    private Statements() {}

    /** The parameters, to be handed on. */
    static String arguments(Binding binding, BoundMethod method) {
        return binding.parameters(method).stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }

    /** The call of a method's own body; the bound type itself inherits it if it is not the one that declares it. */
    static CodeBlock fallback(Binding binding, BoundMethod method) {
        return CodeBlock.of("$T.super.$N($L)", binding.typeName(), method.name(), arguments(binding, method));
    }

    /** Adds what happens where the processor lacks what a method requires: its own body, or an exception. */
    static void addFeatures(Binding binding, BoundMethod method, MethodSpec.Builder implementation) {
        if (NativeNames.choosesFallback(binding.type(), method)) {
            CodeBlock fallback = fallback(binding, method);
            implementation.beginControlFlow("if ($L)", FeatureConstants.notAll(method));
            if (method.result().getKind() == TypeKind.VOID) {
                implementation.addStatement(fallback).addStatement("return");
            } else {
                implementation.addStatement("return $L", fallback);
            }
            implementation.endControlFlow();
            return;
        }
        for (String feature : Requirements.features(method)) {
            implementation.addStatement(
                    "$T.supported($L, $S)",
                    ForeignArguments.CHECK,
                    FeatureConstants.constant(feature),
                    method.name() + " " + feature);
        }
    }
}
