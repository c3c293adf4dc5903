package dev.clobber.processor.program;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Expressions. */
final class ExpressionReader {
    static final String SUPPORTED =
            "supported are integers, characters, booleans, arrays of them, constant strings, and calls of static methods and of bound ones";

    private final Body body;

    ExpressionReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }

    Meaning refuseFloating(TreePath path) {
        if (isTold(path)) {
            return body.refusals().silently();
        }
        return body.refusals()
                .refuse(
                        path,
                        "float and double are not supported in the body of a program",
                        "compute with int or long, in a smaller unit where there are fractions");
    }

    /** Whether an expression mentions a variable that was refused where it is declared. */
    boolean isTold(TreePath path) {
        Boolean isTold = new TreePathScanner<Boolean, Void>() {
            @Override
            public Boolean visitIdentifier(IdentifierTree tree, Void nothing) {
                return body.source().element(getCurrentPath()).orElse(null) instanceof VariableElement variable
                        && body.scope().find(variable).orElse(null) instanceof Meaning.Refused;
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        }.scan(path, null);
        return Boolean.TRUE.equals(isTold);
    }

    /** Reads an expression for what it does alone. */
    void effect(TreePath expression) {
        TreePath path = Source.bare(expression);
        Tree tree = path.getLeaf();
        body.at(path);
        if (tree instanceof UnaryTree unary && Operators.compound(unary).isPresent()) {
            body.assignments().step(path, unary, false);
        } else if (tree instanceof CompoundAssignmentTree compound) {
            body.assignments().compound(path, compound);
        } else {
            read(path);
        }
    }

    /** Reads an expression. */
    Meaning read(TreePath expression) {
        TreePath path = Source.bare(expression);
        Optional<Meaning> constant = body.shared().constants().read(path);
        if (constant.isPresent()) {
            return constant.get();
        }
        body.at(path);
        TypeKind kind = body.source().kind(path);
        if (isFloating(kind)) {
            return refuseFloating(path);
        }
        return kind == TypeKind.ERROR ? body.refusals().silently() : dispatch(path);
    }

    private Meaning dispatch(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof BinaryTree binary) {
            return binary(path, binary);
        }
        if (tree instanceof UnaryTree unary) {
            return unary(path, unary);
        }
        if (tree instanceof AssignmentTree assignment) {
            return body.assignments().assign(path, assignment);
        }
        if (tree instanceof CompoundAssignmentTree compound) {
            return body.assignments().compound(path, compound);
        }
        if (tree instanceof ConditionalExpressionTree conditional) {
            return conditional(path, conditional);
        }
        if (tree instanceof TypeCastTree cast) {
            return cast(path, cast);
        }
        if (tree instanceof MethodInvocationTree) {
            return body.calls().read(path);
        }
        if (tree instanceof ArrayAccessTree) {
            return body.arrays().element(path);
        }
        if (tree instanceof NewArrayTree array) {
            return body.arrays().make(path, array);
        }
        if (tree instanceof SwitchExpressionTree choice) {
            return body.switches().expression(path, choice);
        }
        return name(path);
    }

    private Meaning name(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
            return new Meaning.Null();
        }
        if (tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("length")) {
            TreePath array = Source.child(path, select.getExpression());
            if (body.source().kind(array) == TypeKind.ARRAY) {
                return body.arrays().length(array);
            }
        }
        Element element = body.source().element(path).orElse(null);
        boolean isName = tree.getKind() == Tree.Kind.IDENTIFIER || tree.getKind() == Tree.Kind.MEMBER_SELECT;
        if (!isName || !(element instanceof VariableElement variable)) {
            return refuse(path);
        }
        if (variable.getKind() == ElementKind.FIELD) {
            return body.arrays().table(path, variable);
        }
        return body.scope().find(variable).orElseGet(() -> refuse(path));
    }

    private Meaning refuse(TreePath path) {
        return body.refusals()
                .refuse(path, TreeNames.of(path.getLeaf()) + " is not supported in the body of a program", SUPPORTED);
    }

    /** Reads a number or boolean as one of a type; 0 where it was refused. */
    Value number(TreePath path, TypeKind kind) {
        Meaning.Number number = number(path);
        return emit().convert(number.value(), number.kind(), kind);
    }

    /** Reads a number or boolean; 0 where it was refused. */
    Meaning.Number number(TreePath path) {
        Meaning meaning = read(path);
        if (meaning instanceof Meaning.Number number) {
            return number;
        }
        if (!(meaning instanceof Meaning.Refused)) {
            body.refusals().refuse(path, "a number is wanted here, and this is none", SUPPORTED);
        }
        return new Meaning.Number(new Constant(0), TypeKind.INT);
    }

    /** Two values, the right one computed behind the left one. */
    record Pair(Value left, Value right) {}

    /** Reads two numbers from left to right. */
    Pair pair(TreePath left, TypeKind leftKind, TreePath right, TypeKind rightKind) {
        Value one = body.scope().kept(number(left, leftKind), Kinds.width(leftKind), right);
        return new Pair(one, number(right, rightKind));
    }

    private Meaning binary(TreePath path, BinaryTree tree) {
        Optional<BinaryOperator> operator = Operators.binary(tree);
        if (operator.isEmpty()) {
            return new Meaning.Number(body.conditions().value(path), TypeKind.BOOLEAN);
        }
        TreePath left = Source.child(path, tree.getLeftOperand());
        TreePath right = Source.child(path, tree.getRightOperand());
        TypeKind kind = body.source().kind(path);
        if (!Kinds.isNumber(kind)) {
            return body.refusals()
                    .refuse(
                            path,
                            "a string that is not constant is not supported in the body of a program",
                            "put bytes into a `byte[]`, or write the parts one after the other");
        }
        TypeKind distance = Kinds.promoted(body.source().kind(right));
        Pair operands = pair(left, kind, right, operator.get().isShift() ? distance : kind);
        body.at(path);
        return new Meaning.Number(apply(operator.get(), kind, operands.left(), operands.right(), distance), kind);
    }

    /**
     * Computes with numbers of a type.
     *
     * @param rightKind of the right one, where that is a distance
     */
    Value apply(BinaryOperator operator, TypeKind kind, Value left, Value right, TypeKind rightKind) {
        Width width = Kinds.width(kind);
        if (Operators.divides(operator)) {
            emit().check(
                            Relation.NOT_EQUAL,
                            width,
                            right,
                            new Constant(0),
                            body.faults().division());
        }
        Value operand = operator.isShift() ? emit().convert(right, rightKind, TypeKind.INT) : right;
        return emit().binary(operator, width, left, operand);
    }

    private Meaning unary(TreePath path, UnaryTree tree) {
        if (Operators.compound(tree).isPresent()) {
            return body.assignments().step(path, tree, true);
        }
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return new Meaning.Number(body.conditions().value(path), TypeKind.BOOLEAN);
        }
        TypeKind kind = body.source().kind(path);
        if (!Kinds.isNumber(kind)) {
            return refuse(path);
        }
        Value operand = number(Source.child(path, tree.getExpression()), kind);
        Value value = switch (tree.getKind()) {
            case UNARY_MINUS -> emit().binary(BinaryOperator.SUBTRACT, Kinds.width(kind), new Constant(0), operand);
            case BITWISE_COMPLEMENT -> emit().binary(BinaryOperator.XOR, Kinds.width(kind), operand, new Constant(-1));
            default -> operand;
        };
        return new Meaning.Number(value, kind);
    }

    private Meaning cast(TreePath path, TypeCastTree cast) {
        TreePath operand = Source.child(path, cast.getExpression());
        TypeKind kind = body.source().kind(path);
        if (Kinds.isNumber(kind)) {
            return new Meaning.Number(number(operand, kind), kind);
        }
        Meaning meaning = read(operand);
        return meaning instanceof Meaning.Number ? refuse(path) : meaning;
    }

    private Meaning conditional(TreePath path, ConditionalExpressionTree tree) {
        Block yes = emit().block();
        Block no = emit().block();
        Block end = emit().block();
        TypeKind kind = body.source().kind(path);
        body.conditions().branch(Source.child(path, tree.getCondition()), yes, no);
        Choice choice = new Choice(body, path, kind);
        emit().begin(yes);
        choice.take(Source.child(path, tree.getTrueExpression()));
        emit().jump(end);
        emit().begin(no);
        choice.take(Source.child(path, tree.getFalseExpression()));
        emit().jump(end);
        emit().begin(end);
        return choice.result();
    }

    /** The name of a type that a program does not have. */
    static String typeName(Object type) {
        return Words.code(type.toString());
    }

    /** Makes a variable of the value of an expression that is read more than once. */
    Variable named(String name, Width width, Value value) {
        Variable variable = emit().variable(name, width);
        emit().copy(variable, value);
        return variable;
    }
}
