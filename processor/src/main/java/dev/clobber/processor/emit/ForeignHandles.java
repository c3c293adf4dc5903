package dev.clobber.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.Parameter;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the classes that hold method handles, one a method: the first handle of a JVM costs it 50 ms, so each is made when needed. */
final class ForeignHandles {
    static final ClassName MEMORY_SEGMENT = foreign("MemorySegment");

    private static final ClassName LINKER = foreign("Linker");
    private static final ClassName SYMBOL_LOOKUP = foreign("SymbolLookup");
    private static final ClassName FUNCTION_DESCRIPTOR = foreign("FunctionDescriptor");
    private static final ClassName VALUE_LAYOUT = foreign("ValueLayout");

    private final Binding binding;
    private final Map<String, Integer> written = new HashMap<>();

    ForeignHandles(Binding binding) {
        this.binding = binding;
    }

    private static ClassName foreign(String name) {
        return ClassName.get("java.lang.foreign", name);
    }

    /** A name for the class of a method; overloads are counted. */
    String name(BoundMethod method) {
        String name = method.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.name().substring(1);
        int count = written.merge(name, 1, Integer::sum);
        return name + "Handle" + (count == 1 ? "" : count);
    }

    TypeSpec write(BoundMethod method, String name, Optional<TypeName> result, boolean isCritical) {
        FieldSpec handle = FieldSpec.builder(MethodHandle.class, "CALL", Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.nativeLinker().downcallHandle($>$>\n$T.loaderLookup().find($S).orElseThrow(),\n$L$L)$<$<",
                        LINKER,
                        SYMBOL_LOOKUP,
                        binding.symbols().c(method),
                        descriptor(method, result),
                        isCritical
                                ? CodeBlock.of(",\n$T.Option.critical($L)", LINKER, passesHeap(method))
                                : CodeBlock.of(""))
                .build();
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                // Whoever uses the binding allows native access when it is loaded.
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "restricted")
                        .build())
                .addField(handle)
                .build();
    }

    private static CodeBlock descriptor(BoundMethod method, Optional<TypeName> result) {
        List<CodeBlock> layouts = new ArrayList<>();
        result.ifPresent(type -> layouts.add(layout("JAVA_" + type.toString().toUpperCase(Locale.ROOT))));
        method.parameters().stream()
                .map(Parameter::type)
                .map(Optional::orElseThrow)
                .forEach(type -> layouts.add(layout(layoutName(type))));
        if (isRecord(method)) {
            layouts.add(layout("ADDRESS"));
        }
        return CodeBlock.of(
                "$T.$L($L)",
                FUNCTION_DESCRIPTOR,
                result.isPresent() ? "of" : "ofVoid",
                layouts.stream().collect(CodeBlock.joining(",$W")));
    }

    private static String layoutName(JavaType type) {
        return type.isReference() ? "ADDRESS" : "JAVA_" + type;
    }

    private static CodeBlock layout(String constant) {
        return CodeBlock.of("$T.$L", VALUE_LAYOUT, constant);
    }

    private static boolean passesHeap(BoundMethod method) {
        return isRecord(method)
                || method.parameters().stream()
                        .map(parameter -> parameter.type().orElseThrow())
                        .anyMatch(type -> type.isArray() || type == JavaType.MEMORY_SEGMENT);
    }

    private static boolean isRecord(BoundMethod method) {
        return method instanceof AsmMethod block && block.record().isPresent();
    }
}
