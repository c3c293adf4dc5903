package dev.clobber.processor.program;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.lower.BufferPlan;
import dev.clobber.processor.lower.BufferPlans;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Calls of {@code @Syscall} and {@code @Asm} methods: their arguments, and what the stubs of a JVM check of these. */
final class BoundCallReader {
    private final Body body;
    private final SystemCallReader systemCalls;
    private final BlockReader blocks;

    BoundCallReader(Body body) {
        this.body = body;
        this.systemCalls = new SystemCallReader(body);
        this.blocks = new BlockReader(body);
    }

    /**
     * An argument of a call.
     *
     * @param value a number, or an address
     * @param kind of a number as the method takes it; {@code LONG} of an address
     * @param meaning what it was in Java
     */
    record Argument(Value value, TypeKind kind, Meaning meaning) {}

    /** Reads a call. */
    Meaning read(TreePath path, MethodBody method) {
        List<? extends ExpressionTree> trees = ((MethodInvocationTree) path.getLeaf()).getArguments();
        List<TreePath> paths = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            paths.add(Source.child(path, tree));
        }
        List<Parameter> parameters = method.declared().parameters();
        List<Optional<BufferPlan>> plans = BufferPlans.of(method);
        List<Argument> arguments = new ArrayList<>();
        boolean isSound = paths.size() == parameters.size();
        for (int i = 0; i < parameters.size() && isSound; i++) {
            TreePath[] later = paths.subList(i + 1, paths.size()).toArray(new TreePath[0]);
            Optional<Argument> argument = new Slices(body, method, plans).isSlice(paths.get(i))
                    ? new Slices(body, method, plans).read(paths.get(i), i, later)
                    : argument(paths.get(i), parameters.get(i), later);
            argument.ifPresent(arguments::add);
        }
        if (arguments.size() < parameters.size()) {
            return refused(path, method.declared());
        }
        body.at(path);
        new BufferChecks(body, method.declared(), plans).check(arguments);
        return method instanceof MethodBody.Call call
                ? systemCalls.read(path, call.method(), arguments)
                : blocks.read(path, ((MethodBody.Block) method).block(), arguments);
    }

    private Meaning refused(TreePath path, BoundMethod method) {
        return body.refusals().isSound()
                ? body.refusals()
                        .refuse(
                                path,
                                "this call of " + Words.code(method.name()) + " is not supported in a program",
                                ExpressionReader.SUPPORTED)
                : body.refusals().silently();
    }

    private Optional<Argument> argument(TreePath path, Parameter parameter, TreePath[] later) {
        TypeKind kind = parameter.declaredType().getKind();
        if (Kinds.isNumber(kind)) {
            Meaning.Number number = body.expressions().number(path);
            Value kept = body.scope().kept(number.value(), Kinds.width(number.kind()), later);
            Value value = body.emit().convert(kept, number.kind(), kind);
            return Optional.of(new Argument(value, kind, new Meaning.Number(kept, number.kind())));
        }
        Meaning meaning = body.scope().kept(body.expressions().read(path), later);
        if (meaning instanceof Meaning.Text text && parameter.type().equals(Optional.of(JavaType.STRING))) {
            return body.strings().terminated(path, text) instanceof Meaning.CommandText known
                    ? Optional.of(new Argument(known.address(), TypeKind.LONG, text))
                    : Optional.empty();
        }
        if (meaning instanceof Meaning.CommandText text) {
            return Optional.of(new Argument(text.address(), TypeKind.LONG, text));
        }
        if (meaning instanceof Meaning.Array array) {
            return Optional.of(new Argument(array.address(), TypeKind.LONG, array));
        }
        if (meaning instanceof Meaning.Null) {
            return Optional.of(new Argument(new Constant(0), TypeKind.LONG, meaning));
        }
        if (!(meaning instanceof Meaning.Refused)) {
            refuse(path, kind);
        }
        return Optional.empty();
    }

    private void refuse(TreePath path, TypeKind kind) {
        if (ExpressionReader.isFloating(kind)) {
            body.expressions().refuseFloating(path);
            return;
        }
        body.refusals()
                .refuse(
                        path,
                        "this argument is not supported in a program",
                        "pass numbers, booleans, arrays of them, strings, slices of arrays, or null");
    }
}
