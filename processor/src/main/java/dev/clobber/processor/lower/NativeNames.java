package dev.clobber.processor.lower;

import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The Java names of a type's native methods. A method with a fallback is implemented in Java, which chooses between that and a native
 * method of a name that nothing else has.
 */
public final class NativeNames {
    private final BoundType type;
    private final Set<String> taken = new HashSet<>();

    /** Names the native methods of a type. */
    public NativeNames(BoundType type) {
        this.type = type;
        addMethods(type.element());
    }

    /** Whether the processor may turn out to lack what a method requires, in which case its own body runs. */
    public static boolean choosesFallback(BoundType type, BoundMethod method) {
        return type.kind() == BoundType.Kind.INTERFACE
                && method instanceof AsmMethod block
                && block.hasFallback()
                && !Requirements.features(method).isEmpty();
    }

    /** The name of a method's native method: its own, or a private one beside it. */
    public String of(BoundMethod method) {
        return choosesFallback(type, method) ? free(method.name() + "0") : method.name();
    }

    /** The name of the binding's method that asks for a requirement. */
    public String isSupported() {
        return free("isSupported");
    }

    private String free(String wanted) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "0";
        }
        return name;
    }

    private void addMethods(TypeElement element) {
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            taken.add(method.getSimpleName().toString());
        }
        for (TypeMirror parent : element.getInterfaces()) {
            addMethods((TypeElement) ((DeclaredType) parent).asElement());
        }
    }
}
