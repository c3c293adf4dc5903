package dev.clobber.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.lower.NativeNames;
import dev.clobber.processor.lower.Requirements;
import dev.clobber.processor.lower.TypeSymbols;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/**
 * A binding while it is written: what its methods have in common.
 *
 * @param type the bound type
 * @param bodies its methods, in order
 * @param symbols the names of its functions
 * @param requirements what the methods require of the processor
 * @param types javac's
 */
record Binding(BoundType type, List<MethodBody> bodies, TypeSymbols symbols, Requirements requirements, Types types) {

    static Binding of(BoundType type, TypeSymbols symbols, List<MethodBody> bodies, Types types) {
        return new Binding(type, bodies, symbols, Requirements.of(type.methods()), types);
    }

    /** The names of native methods. */
    NativeNames names() {
        return symbols.natives();
    }

    /** The start of a method that implements one of the bound type. */
    MethodSpec.Builder overriding(BoundMethod method) {
        return MethodSpec.overriding(
                method.element(), (DeclaredType) type.element().asType(), types);
    }

    /** The parameters of a method, by the names that the binding uses. */
    List<ParameterSpec> parameters(BoundMethod method) {
        return overriding(method).build().parameters();
    }

    /** The bound type. */
    ClassName typeName() {
        return ClassName.get(type.element());
    }
}
