package dev.clobber.processor.program;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** {@code switch}, as a statement and as an expression, on integers and characters. */
final class SwitchReader {
    private final Body body;

    SwitchReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    void statement(TreePath path, SwitchTree tree) {
        Block end = emit().block();
        body.loops().enterSwitch(end);
        choose(path, tree.getExpression(), tree.getCases(), end, false);
        body.loops().leave();
        emit().begin(end);
    }

    Meaning expression(TreePath path, SwitchExpressionTree tree) {
        Block end = emit().block();
        Choice choice = new Choice(body, path, body.source().kind(path));
        body.loops().enterYield(new Loops.Yield(choice, end));
        choose(path, tree.getExpression(), tree.getCases(), end, true);
        body.loops().leaveYield();
        emit().begin(end);
        return choice.result();
    }

    /** Gives a {@code switch} expression its value, and goes on behind it. */
    void give(TreePath value) {
        Optional<Loops.Yield> yield = body.loops().yield();
        if (yield.isEmpty()) {
            body.refusals().silently();
            return;
        }
        yield.get().choice().take(value);
        emit().jump(yield.get().end());
    }

    private void choose(
            TreePath path, ExpressionTree selector, List<? extends CaseTree> cases, Block end, boolean isExpression) {
        TreePath selected = Source.child(path, selector);
        TypeKind kind = body.source().kind(selected);
        boolean isSupported = Kinds.isNumber(kind) && kind != TypeKind.BOOLEAN && kind != TypeKind.LONG;
        if (!isSupported) {
            refuse(selected, kind);
        }
        Value value = isSupported
                ? emit().saved(body.expressions().number(selected, TypeKind.INT), Width.INT)
                : new Constant(0);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            blocks.add(emit().block());
        }
        select(path, cases, blocks, value, end, isExpression);
        for (int i = 0; i < cases.size(); i++) {
            emit().begin(blocks.get(i));
            Block next = i + 1 < cases.size() ? blocks.get(i + 1) : end;
            read(new TreePath(path, cases.get(i)), cases.get(i), next, end, isExpression);
        }
    }

    private void refuse(TreePath selected, TypeKind kind) {
        if (ExpressionReader.isFloating(kind)) {
            body.expressions().refuseFloating(selected);
        } else if (kind == TypeKind.ERROR) {
            body.refusals().silently();
        } else {
            body.refusals()
                    .refuse(
                            selected,
                            "a `switch` on this type is not supported in the body of a program",
                            "switch on `int`, `char`, `short`, or `byte`");
        }
    }

    /** Goes to the block of the label that is equal. */
    private void select(
            TreePath path,
            List<? extends CaseTree> cases,
            List<Block> blocks,
            Value value,
            Block end,
            boolean isExpression) {
        Optional<Block> otherwise = Optional.empty();
        for (int i = 0; i < cases.size(); i++) {
            TreePath labelled = new TreePath(path, cases.get(i));
            if (cases.get(i).getExpressions().isEmpty()) {
                otherwise = Optional.of(blocks.get(i));
            }
            for (ExpressionTree label : cases.get(i).getExpressions()) {
                Optional<Integer> number = body.shared().constants().integer(Source.child(labelled, label));
                if (number.isEmpty()) {
                    body.refusals().silently();
                    continue;
                }
                Block next = emit().block();
                emit().branch(Relation.EQUAL, Width.INT, value, new Constant(number.get()), blocks.get(i), next);
                emit().begin(next);
            }
        }
        if (otherwise.isEmpty() && isExpression) {
            emit().end(new Terminator.Unreachable(emit().line()));
        } else {
            emit().jump(otherwise.orElse(end));
        }
    }

    private void read(TreePath path, CaseTree tree, Block next, Block end, boolean isExpression) {
        body.at(path);
        List<? extends StatementTree> statements = tree.getStatements();
        if (statements != null) {
            body.statements().block(path, statements);
            emit().jump(next);
            return;
        }
        Tree rule = tree.getBody();
        if (isExpression && rule instanceof ExpressionTree value) {
            give(Source.child(path, value));
            return;
        }
        if (rule instanceof ExpressionTree effect) {
            body.expressions().effect(Source.child(path, effect));
        } else if (rule instanceof StatementTree) {
            body.statements().read(new TreePath(path, rule));
        }
        emit().jump(end);
    }
}
