package dev.clobber.processor.program;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** The methods of the JDK that are nothing but an operation or two on integers. */
final class MathReader {
    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(
            Map.entry("java.lang.Math.min", choice(Relation.LESS_OR_EQUAL)),
            Map.entry("java.lang.Math.max", choice(Relation.GREATER_OR_EQUAL)),
            Map.entry("java.lang.Integer.min", choice(Relation.LESS_OR_EQUAL)),
            Map.entry("java.lang.Integer.max", choice(Relation.GREATER_OR_EQUAL)),
            Map.entry("java.lang.Long.min", choice(Relation.LESS_OR_EQUAL)),
            Map.entry("java.lang.Long.max", choice(Relation.GREATER_OR_EQUAL)),
            Map.entry("java.lang.Math.abs", MathReader::absolute),
            Map.entry("java.lang.Integer.sum", operator(BinaryOperator.ADD)),
            Map.entry("java.lang.Long.sum", operator(BinaryOperator.ADD)),
            Map.entry("java.lang.Byte.toUnsignedInt", unsigned(0xff)),
            Map.entry("java.lang.Byte.toUnsignedLong", unsigned(0xff)),
            Map.entry("java.lang.Short.toUnsignedInt", unsigned(0xffff)),
            Map.entry("java.lang.Short.toUnsignedLong", unsigned(0xffff)),
            Map.entry("java.lang.Integer.toUnsignedLong", unsigned(0xffff_ffffL)),
            Map.entry("java.lang.Integer.compare", comparison(Relation.LESS, Relation.GREATER)),
            Map.entry("java.lang.Long.compare", comparison(Relation.LESS, Relation.GREATER)),
            Map.entry("java.lang.Integer.compareUnsigned", comparison(Relation.BELOW, Relation.ABOVE)),
            Map.entry("java.lang.Long.compareUnsigned", comparison(Relation.BELOW, Relation.ABOVE)),
            Map.entry("java.lang.Integer.rotateLeft", rotation(BinaryOperator.SHIFT_LEFT)),
            Map.entry("java.lang.Long.rotateLeft", rotation(BinaryOperator.SHIFT_LEFT)),
            Map.entry("java.lang.Integer.rotateRight", rotation(BinaryOperator.SHIFT_RIGHT_UNSIGNED)),
            Map.entry("java.lang.Long.rotateRight", rotation(BinaryOperator.SHIFT_RIGHT_UNSIGNED)));

    private final Body body;

    /** Makes code of a method on values of some width, of which one is the distance of a rotation. */
    private interface Function {
        Value apply(Emitter emit, Width width, List<Value> arguments);
    }

    MathReader(Body body) {
        this.body = body;
    }

    /** Whether a method is one of them, as far as they take integers. */
    static boolean reads(ExecutableElement method) {
        return FUNCTIONS.containsKey(Library.qualifiedName(method))
                && Kinds.isNumber(method.getReturnType().getKind());
    }

    /** What a call comes to. */
    Meaning read(TreePath path, ExecutableElement method) {
        List<Value> values = new ArrayList<>();
        List<TreePath> paths = new ArrayList<>();
        for (ExpressionTree argument : ((MethodInvocationTree) path.getLeaf()).getArguments()) {
            paths.add(Source.child(path, argument));
        }
        TypeKind result = method.getReturnType().getKind();
        TypeKind first = method.getParameters().get(0).asType().getKind();
        TypeKind kind = first == TypeKind.LONG || result == TypeKind.LONG ? TypeKind.LONG : TypeKind.INT;
        for (int i = 0; i < paths.size(); i++) {
            TypeKind declared = method.getParameters().get(i).asType().getKind();
            // The distance of a rotation is an int, whatever is rotated.
            TypeKind wanted = i > 0 ? declared : kind;
            Value value = body.expressions().number(paths.get(i), wanted);
            TreePath[] later = paths.subList(i + 1, paths.size()).toArray(new TreePath[0]);
            values.add(body.scope().kept(value, Kinds.width(wanted), later));
        }
        body.at(path);
        return new Meaning.Number(
                FUNCTIONS.get(Library.qualifiedName(method)).apply(body.emit(), Kinds.width(kind), values), result);
    }

    private static Function operator(BinaryOperator operator) {
        return (emit, width, arguments) -> emit.binary(operator, width, arguments.get(0), arguments.get(1));
    }

    private static Function unsigned(long mask) {
        return (emit, width, arguments) -> emit.binary(BinaryOperator.AND, width, arguments.get(0), new Constant(mask));
    }

    /** The left one where a relation holds, else the right one. */
    private static Function choice(Relation relation) {
        return (emit, width, arguments) -> {
            Value left = arguments.get(0);
            Value right = arguments.get(1);
            Variable result = emit.variable("choice", width);
            Value kept = emit.saved(right, width);
            emit.copy(result, left);
            Block other = emit.block();
            Block end = emit.block();
            emit.branch(relation, width, result, kept, end, other);
            emit.begin(other);
            emit.copy(result, kept);
            emit.jump(end);
            emit.begin(end);
            return result;
        };
    }

    private static Value absolute(Emitter emit, Width width, List<Value> arguments) {
        Variable result = emit.variable("absolute", width);
        Block negative = emit.block();
        Block end = emit.block();
        emit.copy(result, arguments.get(0));
        emit.branch(Relation.LESS, width, result, new Constant(0), negative, end);
        emit.begin(negative);
        emit.copy(result, emit.binary(BinaryOperator.SUBTRACT, width, new Constant(0), result));
        emit.jump(end);
        emit.begin(end);
        return result;
    }

    /** 1 where the greater one is on the left, -1 where it is on the right. */
    private static Function comparison(Relation less, Relation greater) {
        return (emit, width, arguments) -> {
            Value left = emit.saved(arguments.get(0), width);
            Value right = emit.saved(arguments.get(1), width);
            Value isGreater = emit.compare(greater, width, left, right);
            Value isLess = emit.compare(less, width, left, right);
            return emit.binary(BinaryOperator.SUBTRACT, Width.INT, isGreater, isLess);
        };
    }

    /** Two shifts, the other one by the negative distance, of which only the low bits count. */
    private static Function rotation(BinaryOperator operator) {
        BinaryOperator back =
                operator == BinaryOperator.SHIFT_LEFT ? BinaryOperator.SHIFT_RIGHT_UNSIGNED : BinaryOperator.SHIFT_LEFT;
        return (emit, width, arguments) -> {
            Value value = emit.saved(arguments.get(0), width);
            Value distance = emit.saved(arguments.get(1), Width.INT);
            Value opposite = emit.binary(BinaryOperator.SUBTRACT, Width.INT, new Constant(0), distance);
            return emit.binary(
                    BinaryOperator.OR,
                    width,
                    emit.binary(operator, width, value, distance),
                    emit.binary(back, width, value, opposite));
        };
    }
}
