package dev.clobber.processor.front;

import com.google.auto.common.SuperficialValidation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Whether all that a declaration names is there.
 *
 * <p>{@link SuperficialValidation} knows, but brings many classes with it, which a compiler that has just started would have to load.
 * Here is seen what is plainly there; the rest is asked of it.
 */
final class Completeness {
    /** What javac gives as the value of what it cannot resolve. */
    private static final String ERROR = "<error>";

    private Completeness() {}

    /** Whether a type, its members, and their annotations name nothing that is missing. */
    static boolean isComplete(TypeElement type) {
        return isPlain(type) || SuperficialValidation.validateElement(type);
    }

    private static boolean isPlain(Element element) {
        if (!arePlain(element.getAnnotationMirrors())
                || element instanceof Parameterizable generic
                        && !generic.getTypeParameters().isEmpty()) {
            return false;
        }
        if (element instanceof TypeElement type) {
            return isThere(type.getSuperclass())
                    && areThere(type.getInterfaces())
                    && allPlain(type.getEnclosedElements());
        }
        if (element instanceof ExecutableElement method) {
            return isThere(method.getReturnType())
                    && areThere(method.getThrownTypes())
                    && allPlain(method.getParameters());
        }
        boolean hasType = element instanceof VariableElement || element instanceof RecordComponentElement;
        return hasType && isThere(element.asType());
    }

    private static boolean allPlain(List<? extends Element> elements) {
        for (Element element : elements) {
            if (!isPlain(element)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areThere(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (!isThere(type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isThere(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isThere(array.getComponentType());
        }
        if (type.getKind() == TypeKind.DECLARED) {
            return areThere(((DeclaredType) type).getTypeArguments());
        }
        return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID || type.getKind() == TypeKind.NONE;
    }

    private static boolean arePlain(List<? extends AnnotationMirror> annotations) {
        for (AnnotationMirror annotation : annotations) {
            if (!isThere(annotation.getAnnotationType())) {
                return false;
            }
            for (var member : annotation.getElementValues().entrySet()) {
                if (!isPlain(member.getValue().getValue(), member.getKey().getReturnType())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a value in an annotation is what its member takes. */
    private static boolean isPlain(Object value, TypeMirror wanted) {
        if (value instanceof List<?> items) {
            if (!(wanted instanceof ArrayType array)) {
                return false;
            }
            for (Object item : items) {
                if (!(item instanceof AnnotationValue one) || !isPlain(one.getValue(), array.getComponentType())) {
                    return false;
                }
            }
            return true;
        }
        if (!(wanted instanceof DeclaredType declared)) {
            return value instanceof Number && wanted.getKind().isPrimitive();
        }
        TypeElement element = (TypeElement) declared.asElement();
        return value instanceof String text
                ? !text.equals(ERROR) && element.getQualifiedName().contentEquals(String.class.getName())
                : value instanceof VariableElement constant
                        && constant.getEnclosingElement().equals(element);
    }
}
