package dev.clobber.processor.program;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** {@code =}, {@code op=}, {@code ++}, and {@code --}, on local variables and elements of arrays (JLS 15.14.2 to 15.15.2, 15.26). */
final class AssignmentReader {
    private final Body body;

    AssignmentReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** {@code a = b}. */
    Meaning assign(TreePath path, AssignmentTree tree) {
        TreePath target = Source.child(path, tree.getVariable());
        TreePath source = Source.child(path, tree.getExpression());
        if (target.getLeaf() instanceof ArrayAccessTree) {
            TypeKind kind = body.source().kind(target);
            if (!Kinds.isNumber(kind)) {
                return refuseElement(target, kind);
            }
            ArrayReader.Place place = body.arrays().place(target, source);
            Value value = body.expressions().number(source, kind);
            body.at(path);
            place.check(body);
            place.store(body, value);
            return new Meaning.Number(value, kind);
        }
        Meaning variable = local(target);
        if (variable instanceof Meaning.Number number && number.value() instanceof Variable to) {
            emit().copy(to, body.expressions().number(source, number.kind()));
            return number;
        }
        Meaning value = body.expressions().read(source);
        return assign(path, variable, value);
    }

    private Meaning refuseElement(TreePath target, TypeKind kind) {
        if (ExpressionReader.isFloating(kind)) {
            return body.expressions().refuseFloating(target);
        }
        return kind == TypeKind.ERROR || body.expressions().isTold(target)
                ? body.refusals().silently()
                : body.refusals()
                        .refuse(
                                target,
                                "an element of this array cannot be assigned in the body of a program",
                                "assign elements of arrays of integers, characters, or booleans");
    }

    /** To a variable that is no number. */
    private Meaning assign(TreePath path, Meaning variable, Meaning value) {
        if (variable instanceof Meaning.Refused || value instanceof Meaning.Refused) {
            return body.refusals().silently();
        }
        if (variable instanceof Meaning.Bound && value instanceof Meaning.Bound) {
            return value;
        }
        if (variable instanceof Meaning.Array to && value instanceof Meaning.Array from) {
            emit().copy((Variable) to.address(), from.address());
            emit().copy((Variable) to.length(), from.length());
            return variable;
        }
        if (variable instanceof Meaning.CommandText to) {
            Meaning text = value instanceof Meaning.Text known ? body.strings().terminated(path, known) : value;
            if (text instanceof Meaning.CommandText from) {
                emit().copy((Variable) to.address(), from.address());
                return variable;
            }
        }
        return body.refusals()
                .refuse(
                        path,
                        "this cannot be assigned in the body of a program",
                        "assign numbers, booleans, arrays of them, and strings of the command line");
    }

    /** What a local variable that can be assigned stands for. */
    private Meaning local(TreePath target) {
        boolean isName = target.getLeaf().getKind() == Tree.Kind.IDENTIFIER;
        if (isName && body.source().element(target).orElse(null) instanceof VariableElement variable) {
            if (body.scope().find(variable).isPresent()) {
                return body.scope().find(variable).get();
            }
            if (!variable.getKind().isField()) {
                return body.refusals().silently();
            }
        }
        return body.refusals()
                .refuse(
                        target,
                        TreeNames.of(target.getLeaf()) + " cannot be assigned in the body of a program",
                        "assign local variables and elements of arrays; a program has no fields");
    }

    /** {@code a += b} and its like. */
    Meaning compound(TreePath path, CompoundAssignmentTree tree) {
        BinaryOperator operator = Operators.compound(tree).orElseThrow();
        TreePath target = Source.child(path, tree.getVariable());
        TreePath source = Source.child(path, tree.getExpression());
        return change(
                path,
                operator,
                target,
                body.source().kind(target),
                source,
                body.source().kind(source));
    }

    private Meaning change(
            TreePath path, BinaryOperator operator, TreePath target, TypeKind kind, TreePath source, TypeKind other) {
        if (!Kinds.isNumber(kind) || !Kinds.isNumber(other)) {
            return refuse(path, kind, other);
        }
        TypeKind computed = operator.isShift() ? Kinds.promoted(kind) : Kinds.promoted(kind, other);
        TypeKind operand = operator.isShift() ? Kinds.promoted(other) : computed;
        if (target.getLeaf() instanceof ArrayAccessTree) {
            ArrayReader.Place place = body.arrays().place(target, source);
            place.check(body);
            Value old = emit().convert(place.load(body), kind, computed);
            Value right = body.expressions().number(source, operand);
            body.at(path);
            Value result =
                    emit().convert(body.expressions().apply(operator, computed, old, right, operand), computed, kind);
            place.store(body, result);
            return new Meaning.Number(result, kind);
        }
        if (!(local(target) instanceof Meaning.Number variable) || !(variable.value() instanceof Variable to)) {
            return body.refusals().silently();
        }
        Value kept = body.scope().kept(to, to.width(), source);
        Value old = emit().convert(kept, kind, computed);
        Value right = body.expressions().number(source, operand);
        body.at(path);
        Value result = body.expressions().apply(operator, computed, old, right, operand);
        emit().copy(to, emit().convert(result, computed, kind));
        return variable;
    }

    private Meaning refuse(TreePath path, TypeKind kind, TypeKind other) {
        if (ExpressionReader.isFloating(kind) || ExpressionReader.isFloating(other)) {
            return body.expressions().refuseFloating(path);
        }
        return body.refusals()
                .refuse(
                        path,
                        "a string that is not constant is not supported in the body of a program",
                        "put bytes into a `byte[]`, or write the parts one after the other");
    }

    /**
     * {@code ++} and {@code --}.
     *
     * @param isRead whether anybody takes the value
     */
    Meaning step(TreePath path, UnaryTree tree, boolean isRead) {
        TreePath target = Source.child(path, tree.getExpression());
        TypeKind kind = body.source().kind(target);
        if (!Kinds.isNumber(kind)) {
            return refuse(path, kind, kind);
        }
        BinaryOperator operator = Operators.compound(tree).orElseThrow();
        boolean isPostfix =
                tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
        if (target.getLeaf() instanceof ArrayAccessTree) {
            ArrayReader.Place place = body.arrays().place(target);
            place.check(body);
            Value old = place.load(body);
            Value changed = stepped(operator, kind, old);
            place.store(body, changed);
            return new Meaning.Number(isPostfix ? old : changed, kind);
        }
        if (!(local(target) instanceof Meaning.Number variable) || !(variable.value() instanceof Variable to)) {
            return body.refusals().silently();
        }
        Value old = isPostfix && isRead ? emit().saved(to, to.width()) : to;
        emit().copy(to, stepped(operator, kind, to));
        return new Meaning.Number(old, kind);
    }

    private Value stepped(BinaryOperator operator, TypeKind kind, Value old) {
        TypeKind computed = Kinds.promoted(kind);
        Value wide = emit().convert(old, kind, computed);
        return emit().convert(emit().binary(operator, Kinds.width(computed), wide, new Constant(1)), computed, kind);
    }
}
