package dev.clobber.processor.front;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which interfaces have methods that become machine code. */
final class BoundInterfaces {
    private BoundInterfaces() {}

    /** Whether a type is an interface with bound methods, its own or inherited ones. */
    static boolean isBound(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement() instanceof TypeElement element
                && element.getKind() == ElementKind.INTERFACE
                && isBound(element);
    }

    private static boolean isBound(TypeElement type) {
        if (Annotations.bindsAny(ElementFilter.methodsIn(type.getEnclosedElements()))) {
            return true;
        }
        for (TypeElement parent : parents(type)) {
            if (isBound(parent)) {
                return true;
            }
        }
        return false;
    }

    /** The interfaces that a type extends or implements, as far as they are there. */
    static List<TypeElement> parents(TypeElement type) {
        List<TypeElement> parents = new ArrayList<>();
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.DECLARED) {
                parents.add((TypeElement) ((DeclaredType) parent).asElement());
            }
        }
        return parents;
    }
}
