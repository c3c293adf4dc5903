package dev.clobber.processor.lower;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import dev.clobber.processor.model.Parameter;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The Java names of a type's native methods. A method with a fallback, or one that takes segments, is implemented in Java, which calls
 * a native method of a name that nothing else has.
 */
public final class NativeNames {
    private final BoundType type;

    /** Names the native methods of a type. */
    public NativeNames(BoundType type) {
        this.type = type;
    }

    /** Whether the processor may turn out to lack what a method requires, in which case its own body runs. */
    public static boolean choosesFallback(BoundType type, BoundMethod method) {
        return type.kind() == BoundType.Kind.INTERFACE
                && method instanceof AsmMethod block
                && block.hasFallback()
                && !Requirements.features(method).isEmpty();
    }

    /** Whether a method takes segments, of whose addresses Java code has to take care. */
    public static boolean takesSegments(BoundMethod method) {
        for (Parameter parameter : method.parameters()) {
            if (parameter.type().isPresent() && parameter.type().get() == JavaType.MEMORY_SEGMENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether users call Java code, which calls a native method of another name. */
    public static boolean isWrapped(BoundType type, BoundMethod method) {
        return choosesFallback(type, method) || takesSegments(method);
    }

    /** The name of a method's native method: its own, or a private one beside it. Overloads are counted from 0. */
    public String of(BoundMethod method) {
        if (!isWrapped(type, method)) {
            return method.name();
        }
        List<BoundMethod> wrapped = type.methods().stream()
                .filter(other -> other.name().equals(method.name()) && isWrapped(type, other))
                .toList();
        return free(method.name() + wrapped.indexOf(method));
    }

    /** The name of the binding's method that asks for a requirement. */
    public String isSupported() {
        return free("isSupported");
    }

    private String free(String wanted) {
        String name = wanted;
        while (isTaken(type.element(), name)) {
            name += "0";
        }
        return name;
    }

    private static boolean isTaken(TypeElement element, String name) {
        return element.getEnclosedElements().stream()
                        .anyMatch(member -> member.getSimpleName().contentEquals(name))
                || element.getInterfaces().stream()
                        .anyMatch(parent -> isTaken((TypeElement) ((DeclaredType) parent).asElement(), name));
    }
}
