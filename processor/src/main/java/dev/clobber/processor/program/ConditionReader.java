package dev.clobber.processor.program;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Conditions, as branches: a boolean becomes a number only where it is stored. */
final class ConditionReader {
    private final Body body;

    ConditionReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Goes on at one of two blocks. */
    void branch(TreePath condition, Block yes, Block no) {
        TreePath path = Source.bare(condition);
        Tree tree = path.getLeaf();
        Optional<Meaning> constant = body.shared().constants().read(path);
        if (constant.isPresent() && constant.get() instanceof Meaning.Number number) {
            emit().branch(Relation.NOT_EQUAL, Width.INT, number.value(), new Constant(0), yes, no);
        } else if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            branch(Source.child(path, ((UnaryTree) tree).getExpression()), no, yes);
        } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
            Block second = emit().block();
            branch(left(path), second, no);
            emit().begin(second);
            branch(right(path), yes, no);
        } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            Block second = emit().block();
            branch(left(path), yes, second);
            emit().begin(second);
            branch(right(path), yes, no);
        } else if (Operators.relation(tree).isPresent()) {
            Comparison comparison = comparison(path);
            emit().branch(comparison.relation(), comparison.width(), comparison.left(), comparison.right(), yes, no);
        } else if (tree instanceof ConditionalExpressionTree conditional) {
            choose(path, conditional, yes, no);
        } else {
            Value value = body.expressions().number(path, TypeKind.BOOLEAN);
            emit().branch(Relation.NOT_EQUAL, Width.INT, value, new Constant(0), yes, no);
        }
    }

    private void choose(TreePath path, ConditionalExpressionTree conditional, Block yes, Block no) {
        Block first = emit().block();
        Block second = emit().block();
        branch(Source.child(path, conditional.getCondition()), first, second);
        emit().begin(first);
        branch(Source.child(path, conditional.getTrueExpression()), yes, no);
        emit().begin(second);
        branch(Source.child(path, conditional.getFalseExpression()), yes, no);
    }

    /** The value of a comparison, of {@code &&}, {@code ||}, or {@code !}. */
    Value value(TreePath path) {
        Tree tree = path.getLeaf();
        if (Operators.relation(tree).isPresent()) {
            Comparison comparison = comparison(path);
            return emit().compare(comparison.relation(), comparison.width(), comparison.left(), comparison.right());
        }
        if (tree instanceof UnaryTree not && !isShortCircuit(Source.child(path, not.getExpression()))) {
            Value operand = body.expressions().number(Source.child(path, not.getExpression()), TypeKind.BOOLEAN);
            return emit().binary(BinaryOperator.XOR, Width.INT, operand, new Constant(1));
        }
        Variable result = emit().temporary(Width.INT);
        Block yes = emit().block();
        Block no = emit().block();
        Block end = emit().block();
        branch(path, yes, no);
        emit().begin(yes);
        emit().copy(result, new Constant(1));
        emit().jump(end);
        emit().begin(no);
        emit().copy(result, new Constant(0));
        emit().jump(end);
        emit().begin(end);
        return result;
    }

    private static boolean isShortCircuit(TreePath path) {
        Tree.Kind kind = path.getLeaf().getKind();
        return kind == Tree.Kind.CONDITIONAL_AND
                || kind == Tree.Kind.CONDITIONAL_OR
                || kind == Tree.Kind.LOGICAL_COMPLEMENT
                || Operators.relation(path.getLeaf()).isPresent();
    }

    private record Comparison(Relation relation, Width width, Value left, Value right) {}

    private Comparison comparison(TreePath path) {
        Relation relation = Operators.relation(path.getLeaf()).orElseThrow();
        TypeKind left = body.source().kind(left(path));
        TypeKind right = body.source().kind(right(path));
        if (!Kinds.isNumber(left) || !Kinds.isNumber(right)) {
            refuse(path, left, right);
            return new Comparison(relation, Width.INT, new Constant(0), new Constant(0));
        }
        TypeKind kind = Kinds.promoted(left, right);
        ExpressionReader.Pair operands = body.expressions().pair(left(path), kind, right(path), kind);
        return new Comparison(relation, Kinds.width(kind), operands.left(), operands.right());
    }

    /** Looks at the operands first: what is wrong with one of them is told there. */
    private void refuse(TreePath path, TypeKind left, TypeKind right) {
        if (!ExpressionReader.isFloating(left) && !ExpressionReader.isFloating(right)) {
            body.refusals()
                    .refuse(
                            path,
                            "a program cannot compare references",
                            "compare integers, characters, or booleans; an array and a string of the command line are never null");
            return;
        }
        body.expressions().refuseFloating(path);
    }

    private static TreePath left(TreePath path) {
        return Source.child(path, ((BinaryTree) path.getLeaf()).getLeftOperand());
    }

    private static TreePath right(TreePath path) {
        return Source.child(path, ((BinaryTree) path.getLeaf()).getRightOperand());
    }
}
