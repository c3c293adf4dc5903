package dev.clobber.processor.program;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One method: its parameters and its body. */
final class FunctionReader {
    private final Shared shared;
    private final ExecutableElement method;
    private final Function function;
    private final Body body;
    private final Map<Variable, TypeKind> numbers = new LinkedHashMap<>();

    FunctionReader(Shared shared, Functions.Work work) {
        this.shared = shared;
        this.method = work.method();
        this.function = work.function();
        this.body = new Body(shared, method, function);
    }

    /** Reads it; whether nothing was wrong. */
    boolean read() {
        Optional<TreePath> path = shared.source().path(method);
        if (path.isEmpty() || !(path.get().getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            // Whoever calls it has told where it is called.
            return false;
        }
        body.at(path.get());
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
            body.refusals()
                    .refuse(
                            path.get(),
                            "`synchronized` is not supported in a program, which has one thread",
                            "leave it away");
        }
        for (VariableTree parameter : tree.getParameters()) {
            parameter(new TreePath(path.get(), parameter));
        }
        if (function.parameters().size() > Function.MOST_PARAMETERS) {
            body.refusals()
                    .refuse(
                            path.get(),
                            "a method with more than " + Function.MOST_PARAMETERS
                                    + " parameters, of which an array is two, is not supported in a program",
                            "hand over fewer, or an array of them");
        }
        if (function.linkage() == Function.Linkage.EXPORTED) {
            convert();
        }
        BlockTree block = tree.getBody();
        TreePath inner = new TreePath(path.get(), block);
        body.statements().block(inner, block.getStatements());
        body.emit().line(endLine(block));
        body.statements().leave(Optional.empty());
        body.emit().finish();
        return body.refusals().isSound();
    }

    private int endLine(BlockTree block) {
        long end = shared.source()
                .trees()
                .getSourcePositions()
                .getEndPosition(shared.source().unit(), block);
        return end < 1 || shared.source().unit().getLineMap() == null
                ? body.emit().line()
                : (int) shared.source().unit().getLineMap().getLineNumber(end - 1);
    }

    private void parameter(TreePath path) {
        if (!(shared.source().element(path).orElse(null) instanceof VariableElement element)) {
            body.refusals().silently();
            return;
        }
        TypeMirror type = element.asType();
        Meaning meaning;
        if (shared.bound().isBound(type)) {
            meaning = bound(type);
        } else if (function.linkage() == Function.Linkage.ENTRY) {
            meaning = commandLine(path, type);
        } else {
            meaning = argument(path, element, type);
        }
        body.scope().bind(element, meaning);
    }

    private static Meaning bound(TypeMirror type) {
        return new Meaning.Bound((TypeElement) ((DeclaredType) type).asElement());
    }

    private static boolean isStrings(TypeMirror type) {
        return type instanceof ArrayType array && isString(array.getComponentType());
    }

    private static boolean isString(TypeMirror type) {
        return type.toString().equals("java.lang.String");
    }

    /** The kernel puts argc at the stack pointer, and behind it the addresses of the strings, the program's name first. */
    private Meaning commandLine(TreePath path, TypeMirror type) {
        if (!isStrings(type)) {
            return refuse(
                    path, type, "the start method takes bound interfaces, and `String[] args` for the command line");
        }
        return new Meaning.CommandLine(function.parameter("stack", Width.LONG), 2, Optional.empty());
    }

    private Meaning argument(TreePath path, VariableElement element, TypeMirror type) {
        TypeKind kind = type.getKind();
        String name = element.getSimpleName().toString();
        if (Kinds.isNumber(kind)) {
            return number(element, kind);
        }
        Optional<ElementKind> elements = Kinds.elements(type);
        if (elements.isPresent()) {
            Variable address = watched(element, function.parameter(name, Width.LONG));
            Variable length = watched(element, function.parameter(name + ".length", Width.INT));
            return new Meaning.Array(address, length, elements.get());
        }
        if (isString(type) && function.linkage() == Function.Linkage.INTERNAL) {
            return new Meaning.CommandText(watched(element, function.parameter(name, Width.LONG)));
        }
        if (isStrings(type) && function.linkage() == Function.Linkage.INTERNAL) {
            Variable base = function.parameter(name, Width.LONG);
            Variable length = function.parameter(name + ".length", Width.INT);
            return new Meaning.CommandLine(base, 0, Optional.of(length));
        }
        return refuse(
                path, type, "parameters can be integers, characters, booleans, arrays of them, and bound interfaces");
    }

    private Variable watched(VariableElement element, Variable variable) {
        body.scope().watch(element, variable);
        return variable;
    }

    private Meaning number(VariableElement element, TypeKind kind) {
        Variable parameter =
                watched(element, function.parameter(element.getSimpleName().toString(), Kinds.width(kind)));
        numbers.put(parameter, kind);
        return new Meaning.Number(parameter, kind);
    }

    /** C leaves the upper bits of what is narrower than an int as they are. */
    private void convert() {
        numbers.forEach((parameter, kind) -> {
            Value converted = body.calls().fromC(parameter, kind);
            if (!converted.equals(parameter)) {
                body.emit().copy(parameter, converted);
            }
        });
    }

    private Meaning refuse(TreePath path, TypeMirror type, String help) {
        if (ExpressionReader.isFloating(type.getKind())) {
            return body.expressions().refuseFloating(path);
        }
        if (type.getKind() == TypeKind.ERROR) {
            return body.refusals().silently();
        }
        return body.refusals()
                .refuse(
                        path,
                        RuleId.UNSUPPORTED,
                        "a parameter of the type " + Words.code(type.toString()) + " is not supported in a program",
                        help);
    }
}
