package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.SymbolNames;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** The names of a type's functions: those that the JVM looks up, and those for C. */
public final class TypeSymbols {
    private final NativeNames natives;
    private final String binaryName;
    private final String cName;
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Map<String, List<BoundMethod>> methods = new HashMap<>();

    /** Names the functions of a type. */
    public TypeSymbols(BoundType type) {
        natives = new NativeNames(type);
        boolean isInterface = type.kind() == BoundType.Kind.INTERFACE;
        binaryName = isInterface ? type.qualified(type.bindingName()) : TypeNames.binary(type.element());
        cName = type.qualified(type.flatName());
        for (BoundMethod method : type.methods()) {
            List<BoundMethod> overloads = methods.getOrDefault(method.name(), new ArrayList<>(1));
            overloads.add(method);
            methods.put(method.name(), overloads);
            if (isInterface) {
                count(method.name());
            }
        }
        if (!isInterface) {
            // Native methods that are none of ours count too.
            for (ExecutableElement method :
                    ElementFilter.methodsIn(type.element().getEnclosedElements())) {
                count(method.getSimpleName().toString());
            }
        }
    }

    private void count(String name) {
        namesakes.put(name, namesakes.getOrDefault(name, 0) + 1);
    }

    /** The Java names of the native methods. */
    public NativeNames natives() {
        return natives;
    }

    /** The name by which the JVM finds a method. */
    public String jni(BoundMethod method) {
        String name = natives.of(method);
        return isOverloaded(method)
                ? SymbolNames.jni(binaryName, name, descriptors(method, JavaType::passed))
                : SymbolNames.jni(binaryName, name);
    }

    /** The name by which the JVM finds the binding's method that asks for a requirement. */
    String jniOfIsSupported() {
        return SymbolNames.jni(binaryName, natives.isSupported());
    }

    /**
     * The name by which C finds a method. Where a method is called as an overload of another one is in C, {@code f__I} beside
     * {@code f(int)}, it gets its own parameters appended too.
     */
    public String c(BoundMethod method) {
        String plain = SymbolNames.c(cName, method.name());
        return isOverloaded(method) || isTaken(method.name(), plain)
                ? SymbolNames.c(cName, method.name(), descriptors(method, UnaryOperator.identity()))
                : plain;
    }

    /** Whether an overload of another name is called so in C. */
    private boolean isTaken(String name, String plain) {
        for (int end = name.indexOf("__"); end >= 0; end = name.indexOf("__", end + 1)) {
            for (BoundMethod other : methods.getOrDefault(name.substring(0, end), List.of())) {
                if (c(other).equals(plain)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOverloaded(BoundMethod method) {
        return namesakes.getOrDefault(method.name(), 0) > 1;
    }

    private static String descriptors(BoundMethod method, UnaryOperator<JavaType> passed) {
        return method.parameters().stream()
                .map(parameter ->
                        parameter.type().map(passed).map(JavaType::descriptor).orElseThrow())
                .collect(Collectors.joining());
    }
}
