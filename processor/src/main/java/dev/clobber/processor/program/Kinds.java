package dev.clobber.processor.program;

import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Width;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java's numbers, and boolean, as the intermediate representation has them. */
final class Kinds {
    private static final Map<TypeKind, ElementKind> ELEMENTS = Map.of(
            TypeKind.BOOLEAN, ElementKind.BYTE,
            TypeKind.BYTE, ElementKind.BYTE,
            TypeKind.SHORT, ElementKind.SHORT,
            TypeKind.CHAR, ElementKind.CHAR,
            TypeKind.INT, ElementKind.INT,
            TypeKind.LONG, ElementKind.LONG);

    /** The types of which each value is one of the other, too; to int and long all widen. */
    private static final Map<TypeKind, Set<TypeKind>> CONTAINED = Map.of(
            TypeKind.BYTE, Set.of(TypeKind.BYTE),
            TypeKind.SHORT, Set.of(TypeKind.BYTE, TypeKind.SHORT),
            TypeKind.CHAR, Set.of(TypeKind.CHAR));

    private static final Map<TypeKind, Conversion> NARROWING = Map.of(
            TypeKind.BYTE, Conversion.TO_BYTE,
            TypeKind.SHORT, Conversion.TO_SHORT,
            TypeKind.CHAR, Conversion.TO_CHAR);

    private Kinds() {}

    /** Whether a type is an integer, char, or boolean. */
    static boolean isNumber(TypeKind kind) {
        return ELEMENTS.containsKey(kind);
    }

    private static boolean isInteger(TypeKind kind) {
        return isNumber(kind) && kind != TypeKind.BOOLEAN;
    }

    /** How wide the values of a type are. */
    static Width width(TypeKind kind) {
        return kind == TypeKind.LONG ? Width.LONG : Width.INT;
    }

    /** What an operator makes of its only operand (JLS 5.6). */
    static TypeKind promoted(TypeKind kind) {
        return kind == TypeKind.LONG || kind == TypeKind.BOOLEAN ? kind : TypeKind.INT;
    }

    /** What an operator makes of both its operands (JLS 5.6). */
    static TypeKind promoted(TypeKind left, TypeKind right) {
        return left == TypeKind.LONG || right == TypeKind.LONG ? TypeKind.LONG : promoted(left);
    }

    /** What an array of a type holds; empty for an array of anything else. */
    static Optional<ElementKind> elements(TypeMirror type) {
        return type instanceof ArrayType array
                ? Optional.ofNullable(ELEMENTS.get(array.getComponentType().getKind()))
                : Optional.empty();
    }

    /** The steps from a number of one type to that of another (JLS 5.1.2, 5.1.3). */
    static List<Conversion> conversions(TypeKind from, TypeKind to) {
        if (from == to || !isInteger(from) || !isInteger(to)) {
            return List.of();
        }
        if (to == TypeKind.LONG) {
            return List.of(Conversion.INT_TO_LONG);
        }
        if (from == TypeKind.LONG) {
            return to == TypeKind.INT
                    ? List.of(Conversion.LONG_TO_INT)
                    : List.of(Conversion.LONG_TO_INT, NARROWING.get(to));
        }
        return to == TypeKind.INT || CONTAINED.get(to).contains(from) ? List.of() : List.of(NARROWING.get(to));
    }

    /** A number as one of another type. */
    static long convert(long number, TypeKind from, TypeKind to) {
        long converted = number;
        for (Conversion step : conversions(from, to)) {
            converted = step.apply(converted);
        }
        return converted;
    }
}
