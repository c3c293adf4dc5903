package dev.clobber.processor.program;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Statements. */
final class StatementReader {
    private static final String SUPPORTED =
            "supported are local variables, expressions, `if`, `while`, `do`, `for`, `switch`, `break`, `continue`, `yield`, and `return`";

    /** exit_group in asm/unistd_64.h. */
    private static final int EXIT_GROUP = 231;

    private final Body body;
    private final LoopReader loops;
    private Optional<Block> exit = Optional.empty();

    StatementReader(Body body) {
        this.body = body;
        this.loops = new LoopReader(body);
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Reads statements one after the other. */
    void block(TreePath path, List<? extends StatementTree> statements) {
        for (StatementTree statement : statements) {
            read(new TreePath(path, statement));
        }
    }

    /** Reads a statement. */
    void read(TreePath path) {
        Tree tree = path.getLeaf();
        body.at(path);
        if (tree instanceof LabeledStatementTree labelled) {
            labelled(path, labelled);
        } else if (loops.reads(tree)) {
            loops.read(path);
        } else if (tree instanceof SwitchTree choice) {
            body.switches().statement(path, choice);
        } else if (tree instanceof BlockTree block) {
            block(path, block.getStatements());
        } else if (tree instanceof ExpressionStatementTree expression) {
            body.expressions().effect(Source.child(path, expression.getExpression()));
        } else if (tree instanceof VariableTree variable) {
            new LocalReader(body).read(path, variable);
        } else if (tree instanceof IfTree choice) {
            choose(path, choice);
        } else {
            leave(path, tree);
        }
    }

    private void leave(TreePath path, Tree tree) {
        if (tree instanceof ReturnTree back) {
            leave(Optional.ofNullable(back.getExpression()).map(value -> Source.child(path, value)));
        } else if (tree instanceof BreakTree leave) {
            jump(body.loops().breakTarget(leave.getLabel()));
        } else if (tree instanceof ContinueTree next) {
            jump(body.loops().continueTarget(next.getLabel()));
        } else if (tree instanceof YieldTree yield) {
            body.switches().give(Source.child(path, yield.getValue()));
        } else if (tree.getKind() != Tree.Kind.EMPTY_STATEMENT && tree.getKind() != Tree.Kind.ASSERT) {
            // An assertion does nothing in a JVM either, unless it is asked to.
            body.refusals().refuse(path, TreeNames.of(tree) + " is not supported in the body of a program", SUPPORTED);
        }
    }

    private void jump(Optional<Block> target) {
        if (target.isPresent()) {
            emit().jump(target.get());
        } else {
            body.refusals().silently();
        }
    }

    private void labelled(TreePath path, LabeledStatementTree tree) {
        body.loops().label(tree.getLabel());
        TreePath inner = new TreePath(path, tree.getStatement());
        Tree statement = tree.getStatement();
        boolean takesLabel =
                loops.reads(statement) || statement instanceof SwitchTree || statement instanceof LabeledStatementTree;
        if (takesLabel) {
            read(inner);
            return;
        }
        Block end = emit().block();
        body.loops().enterLabelled(end);
        read(inner);
        body.loops().leave();
        emit().jump(end);
        emit().begin(end);
    }

    private void choose(TreePath path, IfTree tree) {
        Block yes = emit().block();
        Block end = emit().block();
        Block no = tree.getElseStatement() == null ? end : emit().block();
        body.conditions().branch(Source.child(path, tree.getCondition()), yes, no);
        emit().begin(yes);
        read(new TreePath(path, tree.getThenStatement()));
        emit().jump(end);
        if (tree.getElseStatement() != null) {
            emit().begin(no);
            read(new TreePath(path, tree.getElseStatement()));
            emit().jump(end);
        }
        emit().begin(end);
    }

    /** Returns: to the caller, or, from the start method, from the program. */
    void leave(Optional<TreePath> expression) {
        TypeKind kind = body.method().getReturnType().getKind();
        Optional<Value> value = Optional.empty();
        if (expression.isPresent()) {
            if (Kinds.isNumber(kind)) {
                value = Optional.of(body.expressions().number(expression.get(), kind));
            } else if (!(body.expressions().read(expression.get()) instanceof Meaning.Refused)) {
                body.refusals()
                        .refuse(
                                expression.get(),
                                "a method of a program cannot return a reference",
                                "return a number or a boolean; let the caller pass an array to be filled");
            }
        }
        if (body.function().linkage() == Function.Linkage.ENTRY) {
            exitProgram();
        } else {
            emit().end(new Terminator.Return(
                    emit().line(), body.function().result().isPresent() ? value : Optional.empty()));
        }
    }

    private void exitProgram() {
        boolean isFirst = exit.isEmpty();
        Block end = exit.orElseGet(emit()::block);
        exit = Optional.of(end);
        emit().jump(end);
        if (isFirst) {
            emit().begin(end);
            emit().add(new Operation.SystemCall(
                    emit().line(),
                    Optional.empty(),
                    KernelConvention.SYSCALL,
                    EXIT_GROUP,
                    List.of(Registers.get("edi")),
                    List.of(new Constant(0)),
                    Range.LONG));
            emit().end(new Terminator.Unreachable(emit().line()));
        }
    }
}
