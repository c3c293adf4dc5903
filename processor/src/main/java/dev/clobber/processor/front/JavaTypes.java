package dev.clobber.processor.front;

import dev.clobber.processor.abi.JavaType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java's types as machine code sees them. */
final class JavaTypes {
    private static final Map<TypeKind, JavaType> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, JavaType.BOOLEAN,
            TypeKind.BYTE, JavaType.BYTE,
            TypeKind.SHORT, JavaType.SHORT,
            TypeKind.CHAR, JavaType.CHAR,
            TypeKind.INT, JavaType.INT,
            TypeKind.LONG, JavaType.LONG,
            TypeKind.FLOAT, JavaType.FLOAT,
            TypeKind.DOUBLE, JavaType.DOUBLE);
    private static final Map<TypeKind, JavaType> ARRAYS = Map.of(
            TypeKind.BOOLEAN, JavaType.BOOLEAN_ARRAY,
            TypeKind.BYTE, JavaType.BYTE_ARRAY,
            TypeKind.SHORT, JavaType.SHORT_ARRAY,
            TypeKind.CHAR, JavaType.CHAR_ARRAY,
            TypeKind.INT, JavaType.INT_ARRAY,
            TypeKind.LONG, JavaType.LONG_ARRAY,
            TypeKind.FLOAT, JavaType.FLOAT_ARRAY,
            TypeKind.DOUBLE, JavaType.DOUBLE_ARRAY);
    private static final Map<String, JavaType> CLASSES = Map.of(
            "java.lang.String", JavaType.STRING,
            "java.nio.ByteBuffer", JavaType.BYTE_BUFFER,
            "java.lang.foreign.MemorySegment", JavaType.MEMORY_SEGMENT);

    private JavaTypes() {}

    /** What a type is to machine code, if it is anything. */
    static Optional<JavaType> of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Optional.ofNullable(ARRAYS.get(array.getComponentType().getKind()));
        }
        if (type.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            return Optional.ofNullable(CLASSES.get(element.getQualifiedName().toString()));
        }
        return Optional.ofNullable(PRIMITIVES.get(type.getKind()));
    }
}
