package dev.clobber.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.clobber.processor.lower.Requirements;
import dev.clobber.processor.model.BoundMethod;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes what a binding knows of the processor: a class that asks when it is first used, so that its constants are constants for the
 * JIT compiler.
 */
final class FeatureConstants {
    private static final String HOLDER = "Features";

    private FeatureConstants() {}

    /** The constant of a feature. */
    static CodeBlock constant(String feature) {
        return CodeBlock.of("$N.$N", HOLDER, name(feature));
    }

    /** A condition: whether the processor has all that a method requires. */
    static CodeBlock all(BoundMethod method) {
        return Requirements.features(method).stream()
                .map(FeatureConstants::constant)
                .collect(CodeBlock.joining(" && "));
    }

    /** The opposite condition. */
    static CodeBlock notAll(BoundMethod method) {
        return Requirements.features(method).stream()
                .map(feature -> CodeBlock.of("!$L", constant(feature)))
                .collect(CodeBlock.joining(" || "));
    }

    /**
     * Adds the class, and the native method by which it asks.
     *
     * @param methods those whose code in Java depends on the processor; none for most bindings
     */
    static void write(Binding binding, Collection<BoundMethod> methods, TypeSpec.Builder java) {
        SortedSet<String> features = new TreeSet<>();
        for (BoundMethod method : methods) {
            features.addAll(Requirements.features(method));
        }
        if (features.isEmpty()) {
            return;
        }
        String isSupported = binding.names().isSupported();
        TypeSpec.Builder holder = TypeSpec.classBuilder(HOLDER)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What this processor has.\n");
        for (String feature : features) {
            holder.addField(FieldSpec.builder(TypeName.BOOLEAN, name(feature), Modifier.STATIC, Modifier.FINAL)
                    .initializer("$N($L)", isSupported, binding.requirements().bit(Set.of(feature)))
                    .build());
        }
        java.addMethod(MethodSpec.methodBuilder(isSupported)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.NATIVE)
                        .returns(TypeName.BOOLEAN)
                        .addParameter(TypeName.INT, "requirement")
                        .build())
                .addType(holder.build());
    }

    /** Words of /proc/cpuinfo may begin with a digit. */
    private static String name(String feature) {
        String name = feature.toUpperCase(Locale.ROOT);
        return Character.isDigit(name.charAt(0)) ? "HAS_" + name : name;
    }
}
