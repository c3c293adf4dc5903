package dev.clobber.processor.check;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.BoundMethod;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Types as messages name them: without packages, type arguments, and annotations, which JDKs print in different ways. */
public final class TypeNames {
    private TypeNames() {}

    /** The name of a type, as in {@code long}, {@code byte[]}, {@code List}. */
    public static String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return declared.asElement().getSimpleName().toString();
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** The same with an indefinite article, between backticks. */
    public static String a(TypeMirror type) {
        String name = of(type);
        boolean vowel = "aeiouAEIO".indexOf(name.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + Words.code(name);
    }

    /**
     * Whether a parameter is a {@code MemorySegment} of a {@code static native} method: only Java code can ask for its address, and there
     * is none around such a method.
     */
    public static boolean isSegmentOfNative(JavaType type, BoundMethod method) {
        return type == JavaType.MEMORY_SEGMENT
                && method.element().getModifiers().contains(Modifier.NATIVE);
    }
}
