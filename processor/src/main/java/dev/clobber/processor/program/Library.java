package dev.clobber.processor.program;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The names of other people's methods, and of our annotations, that a body can mention. */
final class Library {
    static final String EXPORT = "dev.clobber.Export";
    static final String EXTERN = "dev.clobber.Extern";
    private static final String STRING = "java.lang.String";

    private Library() {}

    /** The type that declares a method, and the method: {@code java.lang.Math.min}. */
    static String qualifiedName(Element method) {
        return method.getEnclosingElement() instanceof TypeElement type
                ? type.getQualifiedName() + "." + method.getSimpleName()
                : method.getSimpleName().toString();
    }

    /** Whether a method makes a copy of a part of an array. */
    static boolean isCopyOfRange(@Nullable Element method) {
        return method != null && qualifiedName(method).equals("java.util.Arrays.copyOfRange");
    }

    static boolean isOfString(Element method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(STRING);
    }

    /** The one string of one of our annotations; the method's name where that is left out. Empty without the annotation. */
    static Optional<String> symbol(ExecutableElement method, String annotation) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals(annotation)) {
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    if (value.getValue() instanceof String text && !text.isEmpty()) {
                        return Optional.of(text);
                    }
                }
                return Optional.of(method.getSimpleName().toString());
            }
        }
        return Optional.empty();
    }
}
