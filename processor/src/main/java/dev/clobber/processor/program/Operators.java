package dev.clobber.processor.program;

import com.sun.source.tree.Tree;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Relation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which operator a kind of tree is. */
final class Operators {
    private static final Map<Tree.Kind, BinaryOperator> BINARY = new EnumMap<>(Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, BinaryOperator.ADD),
            Map.entry(Tree.Kind.MINUS, BinaryOperator.SUBTRACT),
            Map.entry(Tree.Kind.MULTIPLY, BinaryOperator.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE, BinaryOperator.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER, BinaryOperator.REMAINDER),
            Map.entry(Tree.Kind.AND, BinaryOperator.AND),
            Map.entry(Tree.Kind.OR, BinaryOperator.OR),
            Map.entry(Tree.Kind.XOR, BinaryOperator.XOR),
            Map.entry(Tree.Kind.LEFT_SHIFT, BinaryOperator.SHIFT_LEFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT, BinaryOperator.SHIFT_RIGHT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT, BinaryOperator.SHIFT_RIGHT_UNSIGNED)));

    private static final Map<Tree.Kind, BinaryOperator> COMPOUND = new EnumMap<>(Map.ofEntries(
            Map.entry(Tree.Kind.PLUS_ASSIGNMENT, BinaryOperator.ADD),
            Map.entry(Tree.Kind.MINUS_ASSIGNMENT, BinaryOperator.SUBTRACT),
            Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, BinaryOperator.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, BinaryOperator.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, BinaryOperator.REMAINDER),
            Map.entry(Tree.Kind.AND_ASSIGNMENT, BinaryOperator.AND),
            Map.entry(Tree.Kind.OR_ASSIGNMENT, BinaryOperator.OR),
            Map.entry(Tree.Kind.XOR_ASSIGNMENT, BinaryOperator.XOR),
            Map.entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, BinaryOperator.SHIFT_LEFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, BinaryOperator.SHIFT_RIGHT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, BinaryOperator.SHIFT_RIGHT_UNSIGNED),
            Map.entry(Tree.Kind.PREFIX_INCREMENT, BinaryOperator.ADD),
            Map.entry(Tree.Kind.POSTFIX_INCREMENT, BinaryOperator.ADD),
            Map.entry(Tree.Kind.PREFIX_DECREMENT, BinaryOperator.SUBTRACT),
            Map.entry(Tree.Kind.POSTFIX_DECREMENT, BinaryOperator.SUBTRACT)));

    private static final Map<Tree.Kind, Relation> RELATIONS = new EnumMap<>(Map.of(
            Tree.Kind.EQUAL_TO, Relation.EQUAL,
            Tree.Kind.NOT_EQUAL_TO, Relation.NOT_EQUAL,
            Tree.Kind.LESS_THAN, Relation.LESS,
            Tree.Kind.LESS_THAN_EQUAL, Relation.LESS_OR_EQUAL,
            Tree.Kind.GREATER_THAN, Relation.GREATER,
            Tree.Kind.GREATER_THAN_EQUAL, Relation.GREATER_OR_EQUAL));

    private Operators() {}

    /** The operator of a tree such as {@code a + b}. */
    static Optional<BinaryOperator> binary(Tree tree) {
        return Optional.ofNullable(BINARY.get(tree.getKind()));
    }

    /** The operator of a tree such as {@code a += b} or {@code a++}. */
    static Optional<BinaryOperator> compound(Tree tree) {
        return Optional.ofNullable(COMPOUND.get(tree.getKind()));
    }

    /** The relation of a tree such as {@code a < b}. */
    static Optional<Relation> relation(Tree tree) {
        return Optional.ofNullable(RELATIONS.get(tree.getKind()));
    }

    /** Whether a division by this number throws. */
    static boolean divides(BinaryOperator operator) {
        return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
    }
}
