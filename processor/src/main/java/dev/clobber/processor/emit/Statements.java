package dev.clobber.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.clobber.processor.model.BoundMethod;
import java.util.stream.Collectors;

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
}
