package dev.clobber.processor.program;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/** Loops. */
final class LoopReader {
    private final Body body;

    LoopReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Whether a statement is a loop. */
    boolean reads(Tree tree) {
        return tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
    }

    /** Reads a loop. */
    void read(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof WhileLoopTree loop) {
            topTested(
                    path, Optional.of(Source.child(path, loop.getCondition())), loop.getStatement(), Optional.empty());
        } else if (tree instanceof DoWhileLoopTree loop) {
            bottomTested(path, loop);
        } else if (tree instanceof ForLoopTree loop) {
            counted(path, loop);
        } else if (tree instanceof EnhancedForLoopTree loop) {
            each(path, loop);
        }
    }

    /** Reads a loop that asks first. */
    private void topTested(
            TreePath path, Optional<TreePath> condition, StatementTree statement, Optional<ForLoopTree> steps) {
        Block test = emit().block();
        Block repeated = emit().block();
        Block step = steps.isPresent() && !steps.get().getUpdate().isEmpty() ? emit().block() : test;
        Block end = emit().block();
        emit().jump(test);
        emit().begin(test);
        body.loops().enterLoop(end, step);
        if (condition.isPresent()) {
            body.conditions().branch(condition.get(), repeated, end);
        } else {
            emit().jump(repeated);
        }
        emit().begin(repeated);
        body.statements().read(new TreePath(path, statement));
        emit().jump(step);
        if (step != test) {
            emit().begin(step);
            for (ExpressionStatementTree update : steps.get().getUpdate()) {
                body.statements().read(new TreePath(path, update));
            }
            emit().jump(test);
        }
        body.loops().leaveLoop();
        emit().begin(end);
    }

    private void counted(TreePath path, ForLoopTree loop) {
        Set<String> labels = body.loops().takeLabels();
        for (StatementTree initialiser : loop.getInitializer()) {
            body.statements().read(new TreePath(path, initialiser));
        }
        body.loops().giveLabels(labels);
        Optional<TreePath> condition = Optional.ofNullable(loop.getCondition()).map(tree -> Source.child(path, tree));
        topTested(path, condition, loop.getStatement(), Optional.of(loop));
    }

    private void bottomTested(TreePath path, DoWhileLoopTree loop) {
        Block repeated = emit().block();
        Block test = emit().block();
        Block end = emit().block();
        emit().jump(repeated);
        emit().begin(repeated);
        body.loops().enterLoop(end, test);
        body.statements().read(new TreePath(path, loop.getStatement()));
        emit().jump(test);
        emit().begin(test);
        body.conditions().branch(Source.child(path, loop.getCondition()), repeated, end);
        body.loops().leaveLoop();
        emit().begin(end);
    }

    /** Reads {@code for (T x : array)}: the array is the one that was there at the begin. */
    private void each(TreePath path, EnhancedForLoopTree loop) {
        Set<String> labels = body.loops().takeLabels();
        TreePath expression = Source.child(path, loop.getExpression());
        TreePath statement = new TreePath(path, loop.getStatement());
        Meaning meaning = body.scope().kept(body.expressions().read(expression), statement);
        body.loops().giveLabels(labels);
        if (meaning instanceof Meaning.Array array) {
            TypeKind kind = ((ArrayType) body.source().type(expression).orElseThrow())
                    .getComponentType()
                    .getKind();
            Value address = emit().saved(array.address(), Width.LONG);
            Value length = emit().saved(array.length(), Width.INT);
            each(path, loop, length, index -> {
                Value element = emit().load(array.kind(), address, index);
                return new Meaning.Number(element, kind);
            });
        } else if (meaning instanceof Meaning.CommandLine line) {
            Value first = emit().saved(body.strings().first(line), Width.LONG);
            Value length = emit().saved(body.strings().length(line), Width.INT);
            each(path, loop, length, index -> new Meaning.CommandText(emit().load(ElementKind.LONG, first, index)));
        } else {
            if (!(meaning instanceof Meaning.Refused)) {
                body.refusals()
                        .refuse(
                                expression,
                                "a loop over this is not supported in the body of a program",
                                "loop over arrays of numbers or booleans, or over the command line");
            }
            body.loops().takeLabels();
        }
    }

    private void each(TreePath path, EnhancedForLoopTree loop, Value length, Function<Value, Meaning> element) {
        Block test = emit().block();
        Block repeated = emit().block();
        Block step = emit().block();
        Block end = emit().block();
        Variable index = emit().variable("index", Width.INT);
        emit().copy(index, new Constant(0));
        emit().jump(test);
        emit().begin(test);
        body.loops().enterLoop(end, step);
        emit().branch(Relation.LESS, Width.INT, index, length, repeated, end);
        emit().begin(repeated);
        declare(new TreePath(path, loop.getVariable()), element.apply(index));
        body.statements().read(new TreePath(path, loop.getStatement()));
        emit().jump(step);
        emit().begin(step);
        emit().copy(index, emit().binary(BinaryOperator.ADD, Width.INT, index, new Constant(1)));
        emit().jump(test);
        body.loops().leaveLoop();
        emit().begin(end);
    }

    private void declare(TreePath path, Meaning meaning) {
        if (!(body.source().element(path).orElse(null) instanceof VariableElement variable)) {
            body.refusals().silently();
            return;
        }
        LocalReader locals = new LocalReader(body);
        TypeKind kind = variable.asType().getKind();
        if (meaning instanceof Meaning.Number number && Kinds.isNumber(kind)) {
            Value converted = emit().convert(number.value(), number.kind(), kind);
            locals.number(variable, kind, Optional.of(converted));
        } else {
            locals.declare(path, variable, meaning);
        }
    }
}
