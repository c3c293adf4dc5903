package dev.clobber.processor.program;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import dev.clobber.processor.lower.BufferPlan;
import dev.clobber.processor.lower.MethodBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** {@code Arrays.copyOfRange} as an argument: where nobody can tell the copy from the array itself, no copy is made. */
final class Slices {
    private final Body body;
    private final MethodBody method;
    private final List<Optional<BufferPlan>> plans;

    Slices(Body body, MethodBody method, List<Optional<BufferPlan>> plans) {
        this.body = body;
        this.method = method;
        this.plans = plans;
    }

    /** Whether an argument is one. */
    boolean isSlice(TreePath path) {
        return path.getLeaf() instanceof MethodInvocationTree call
                && Library.isCopyOfRange(body.source()
                        .element(Source.child(path, call.getMethodSelect()))
                        .orElse(null))
                && call.getArguments().size() == 3
                && body.source().type(path).flatMap(Kinds::elements).isPresent();
    }

    /** Reads an argument that is one. */
    Optional<BoundCallReader.Argument> read(TreePath path, int index, TreePath[] later) {
        if (!isRead(path, index) || !isLeftAlone(path, later)) {
            return Optional.empty();
        }
        List<TreePath> parts = new ArrayList<>();
        for (ExpressionTree part : ((MethodInvocationTree) path.getLeaf()).getArguments()) {
            parts.add(Source.child(path, part));
        }
        Meaning whole = body.scope().kept(body.expressions().read(parts.get(0)), parts.get(1), parts.get(2));
        Value from = body.scope().kept(body.expressions().number(parts.get(1), TypeKind.INT), Width.INT, parts.get(2));
        Value to = body.expressions().number(parts.get(2), TypeKind.INT);
        if (!(whole instanceof Meaning.Array array)) {
            return Optional.empty();
        }
        Meaning.Array slice = (Meaning.Array) body.scope().kept(body.arrays().slice(path, array, from, to), later);
        return Optional.of(new BoundCallReader.Argument(slice.address(), TypeKind.LONG, slice));
    }

    /** Whether the method writes neither into the copy, which would be lost, nor into an array that it may be a part of. */
    private boolean isRead(TreePath path, int index) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).isPresent() && plans.get(i).get().direction().writes()) {
                body.refusals()
                        .refuse(
                                path,
                                i == index
                                        ? Words.code(method.declared().name())
                                                + " writes into this copy, which nobody would see"
                                        : "a slice beside an array that "
                                                + Words.code(method.declared().name())
                                                + " writes into is not supported in a program",
                                "pass the array itself, or a slice to a method that only reads it");
                return false;
            }
        }
        return true;
    }

    /** Whether no later argument can change the array. */
    private boolean isLeftAlone(TreePath path, TreePath[] later) {
        boolean[] isChanged = new boolean[1];
        for (TreePath argument : later) {
            new AssignmentScanner() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
                    boolean isString = body.source()
                            .element(child(tree.getMethodSelect()))
                            .filter(called -> Library.isOfString(called) || Library.isCopyOfRange(called))
                            .isPresent();
                    isChanged[0] |= !isString;
                    return super.visitMethodInvocation(tree, nothing);
                }

                @Override
                void assign(TreePath target) {
                    isChanged[0] |= target.getLeaf() instanceof ArrayAccessTree;
                }
            }.scan(argument, null);
        }
        if (isChanged[0]) {
            body.refusals()
                    .refuse(
                            path,
                            "a later argument may change the array behind this slice",
                            "compute that argument before the call, in a local variable");
        }
        return !isChanged[0];
    }
}
