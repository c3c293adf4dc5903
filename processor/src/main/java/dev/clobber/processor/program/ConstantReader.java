package dev.clobber.processor.program;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Relation;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Computes constant expressions (JLS 15.29): numbers, booleans, and strings; nothing that has a float in it. */
final class ConstantReader {
    private final Source source;
    private final Map<Tree, Optional<Meaning>> known = new IdentityHashMap<>();

    ConstantReader(Source source) {
        this.source = source;
    }

    /** A {@link Meaning.Number} of a constant, or a {@link Meaning.Text}; empty for what is not constant. */
    Optional<Meaning> read(TreePath path) {
        TreePath bare = Source.bare(path);
        Optional<Meaning> computed = known.get(bare.getLeaf());
        if (computed == null) {
            computed = compute(bare);
            known.put(bare.getLeaf(), computed);
        }
        return computed;
    }

    /** A constant integer or char as an int. */
    Optional<Integer> integer(TreePath path) {
        Optional<Meaning> constant = read(path);
        return constant.isPresent()
                        && constant.get() instanceof Meaning.Number number
                        && number.kind() != TypeKind.BOOLEAN
                        && number.kind() != TypeKind.LONG
                ? Optional.of((int) number(number))
                : Optional.empty();
    }

    private Optional<Meaning> compute(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue()).flatMap(ConstantReader::of);
        }
        if (tree.getKind() == Tree.Kind.IDENTIFIER || tree.getKind() == Tree.Kind.MEMBER_SELECT) {
            return source.element(path)
                    .filter(VariableElement.class::isInstance)
                    .map(variable -> ((VariableElement) variable).getConstantValue())
                    .flatMap(ConstantReader::of);
        }
        if (tree instanceof TypeCastTree cast) {
            return cast(path, cast);
        }
        if (tree instanceof ConditionalExpressionTree conditional) {
            return conditional(path, conditional);
        }
        if (tree instanceof UnaryTree unary) {
            return number(Source.child(path, unary.getExpression())).flatMap(operand -> unary(unary, operand));
        }
        return tree instanceof BinaryTree binary ? binary(path, binary) : Optional.empty();
    }

    /** A value as javac gives it. */
    static Optional<Meaning> of(Object value) {
        if (value instanceof String text) {
            return Optional.of(new Meaning.Text(text));
        }
        if (value instanceof Boolean truth) {
            return number(truth ? 1 : 0, TypeKind.BOOLEAN);
        }
        if (value instanceof Character character) {
            return number(character, TypeKind.CHAR);
        }
        if (value instanceof Byte small) {
            return number(small, TypeKind.BYTE);
        }
        if (value instanceof Short small) {
            return number(small, TypeKind.SHORT);
        }
        if (value instanceof Integer integer) {
            return number(integer, TypeKind.INT);
        }
        return value instanceof Long integer ? number(integer, TypeKind.LONG) : Optional.empty();
    }

    private static Optional<Meaning> number(long number, TypeKind kind) {
        return Optional.of(new Meaning.Number(new Constant(number), kind));
    }

    private static long number(Meaning.Number constant) {
        return ((Constant) constant.value()).number();
    }

    private Optional<Meaning.Number> number(TreePath path) {
        return read(path).filter(Meaning.Number.class::isInstance).map(Meaning.Number.class::cast);
    }

    private Optional<Meaning> cast(TreePath path, TypeCastTree cast) {
        TypeKind to = source.kind(new TreePath(path, cast.getType()));
        Optional<Meaning> operand = read(Source.child(path, cast.getExpression()));
        if (operand.isPresent() && operand.get() instanceof Meaning.Number number) {
            return Kinds.isNumber(to) ? number(Kinds.convert(number(number), number.kind(), to), to) : Optional.empty();
        }
        boolean isString = source.type(new TreePath(path, cast.getType()))
                .filter(type -> type.toString().equals("java.lang.String"))
                .isPresent();
        return isString ? operand : Optional.empty();
    }

    private Optional<Meaning> conditional(TreePath path, ConditionalExpressionTree conditional) {
        Optional<Meaning.Number> condition = number(Source.child(path, conditional.getCondition()));
        Optional<Meaning> yes = read(Source.child(path, conditional.getTrueExpression()));
        Optional<Meaning> no = read(Source.child(path, conditional.getFalseExpression()));
        if (condition.isEmpty() || yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        Meaning chosen = number(condition.get()) != 0 ? yes.get() : no.get();
        TypeKind kind = source.kind(path);
        return chosen instanceof Meaning.Number number && Kinds.isNumber(kind)
                ? number(Kinds.convert(number(number), number.kind(), kind), kind)
                : chosen instanceof Meaning.Text ? Optional.of(chosen) : Optional.empty();
    }

    private static Optional<Meaning> unary(UnaryTree tree, Meaning.Number operand) {
        TypeKind kind = Kinds.promoted(operand.kind());
        long number = number(operand);
        return switch (tree.getKind()) {
            case UNARY_PLUS -> number(number, kind);
            case UNARY_MINUS -> number(Kinds.width(kind).wrap(-number), kind);
            case BITWISE_COMPLEMENT -> number(~number, kind);
            case LOGICAL_COMPLEMENT -> number(number ^ 1, kind);
            default -> Optional.empty();
        };
    }

    private Optional<Meaning> binary(TreePath path, BinaryTree tree) {
        Optional<Meaning> left = read(Source.child(path, tree.getLeftOperand()));
        Optional<Meaning> right = read(Source.child(path, tree.getRightOperand()));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get() instanceof Meaning.Number one && right.get() instanceof Meaning.Number other) {
            return binary(tree, one, other);
        }
        return tree.getKind() == Tree.Kind.PLUS
                ? Optional.of(new Meaning.Text(text(left.get()) + text(right.get())))
                : Optional.empty();
    }

    private static Optional<Meaning> binary(BinaryTree tree, Meaning.Number left, Meaning.Number right) {
        long one = number(left);
        long other = number(right);
        switch (tree.getKind()) {
            case CONDITIONAL_AND:
                return number(one & other, TypeKind.BOOLEAN);
            case CONDITIONAL_OR:
                return number(one | other, TypeKind.BOOLEAN);
            default:
                break;
        }
        Optional<Relation> relation = Operators.relation(tree);
        if (relation.isPresent()) {
            return number(relation.get().holds(one, other) ? 1 : 0, TypeKind.BOOLEAN);
        }
        Optional<BinaryOperator> operator = Operators.binary(tree);
        if (operator.isEmpty() || Operators.divides(operator.get()) && other == 0) {
            return Optional.empty();
        }
        TypeKind kind =
                operator.get().isShift() ? Kinds.promoted(left.kind()) : Kinds.promoted(left.kind(), right.kind());
        return number(operator.get().apply(Kinds.width(kind), one, other), kind);
    }

    /** As Java writes a constant into a string. */
    private static String text(Meaning constant) {
        if (constant instanceof Meaning.Text text) {
            return text.text();
        }
        Meaning.Number number = (Meaning.Number) constant;
        return switch (number.kind()) {
            case BOOLEAN -> number(number) != 0 ? "true" : "false";
            case CHAR -> String.valueOf((char) number(number));
            default -> Long.toString(number(number));
        };
    }
}
