package dev.clobber.processor.program;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Calls of methods: which kind a method is, and those of static ones. */
final class CallReader {
    private static final String SUPPORTED =
            "call static methods of the same class, methods that carry @Syscall or @Asm, @Extern ones, and such as Math.min";

    private final Body body;
    private final BoundCallReader boundCalls;

    CallReader(Body body) {
        this.body = body;
        this.boundCalls = new BoundCallReader(body);
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Reads a call. */
    Meaning read(TreePath path) {
        MethodInvocationTree tree = (MethodInvocationTree) path.getLeaf();
        TreePath select = Source.child(path, tree.getMethodSelect());
        if (!(body.source().element(select).orElse(null) instanceof ExecutableElement method)) {
            return body.refusals().silently();
        }
        Optional<BoundMethods.Contract> contract = body.shared().bound().called(body.source(), path);
        if (contract.isPresent()) {
            return bound(path, select, method, contract.get());
        }
        if (Library.isOfString(method) && select.getLeaf() instanceof MemberSelectTree member) {
            return body.strings().call(path, member, method);
        }
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            if (body.expressions().isTold(select)) {
                return body.refusals().silently();
            }
            return refuse(path, method, "is neither static nor bound by @Syscall or @Asm");
        }
        if (method.isVarArgs()) {
            return refuse(path, method, "takes a variable number of arguments");
        }
        if (Library.isCopyOfRange(method)) {
            return body.refusals()
                    .refuse(
                            path,
                            "a copy of an array has no place in a program, which has no heap",
                            "a slice can be an argument of a bound method that only reads it");
        }
        Optional<String> symbol = Library.symbol(method, Library.EXTERN);
        return symbol.isPresent() ? external(path, method, symbol.get()) : internal(path, method);
    }

    private Meaning refuse(TreePath path, ExecutableElement method, String why) {
        return body.refusals()
                .refuse(
                        path,
                        Words.code(method.getSimpleName().toString()) + " " + why + ", so a program cannot call it",
                        SUPPORTED);
    }

    private Meaning bound(TreePath path, TreePath select, ExecutableElement method, BoundMethods.Contract contract) {
        if (select.getLeaf() instanceof MemberSelectTree member
                && !method.getModifiers().contains(Modifier.STATIC)
                && !(body.expressions().read(Source.child(select, member.getExpression())) instanceof Meaning.Bound)) {
            return body.refusals().silently();
        }
        if (contract.body().isEmpty()) {
            return body.refusals()
                    .refuse(
                            path,
                            Words.code(method.getSimpleName().toString())
                                    + " does not keep the rules for bound methods: "
                                    + contract.fault().orElse("it cannot be assembled"),
                            "mend its declaration; in a class file it needs the names of its parameters, by javac -parameters");
        }
        return boundCalls.read(path, contract.body().get());
    }

    private Meaning external(TreePath path, ExecutableElement method, String symbol) {
        if (body.shared().linkage() == Function.Linkage.ENTRY) {
            return body.refusals()
                    .refuse(
                            path,
                            Words.code(method.getSimpleName().toString())
                                    + " is @Extern, and an @Executable has no linker that could supply it",
                            "export this method by @Export, and link it with what supplies " + Words.code(symbol));
        }
        List<Value> arguments = arguments(path, method);
        body.at(path);
        TypeKind kind = method.getReturnType().getKind();
        Optional<Variable> result = result(kind);
        emit().add(new Operation.ExternalCall(emit().line(), result, symbol, arguments));
        return result.isEmpty() ? meaning(path, kind, result) : new Meaning.Number(fromC(result.get(), kind), kind);
    }

    /** C leaves the upper bits of what is narrower than an int as they are. */
    Value fromC(Value value, TypeKind kind) {
        return kind == TypeKind.BOOLEAN
                ? emit().binary(BinaryOperator.AND, Width.INT, value, new Constant(1))
                : emit().convert(value, kind == TypeKind.LONG ? kind : TypeKind.INT, kind);
    }

    private Meaning internal(TreePath path, ExecutableElement method) {
        Optional<String> exported = Library.symbol(method, Library.EXPORT);
        if (!body.source().contains(method) && exported.isEmpty()) {
            return elsewhere(path, method);
        }
        if (method.getModifiers().contains(Modifier.NATIVE)) {
            return refuse(path, method, "is native and carries neither @Extern nor @Syscall nor @Asm");
        }
        List<Value> arguments = arguments(path, method);
        body.at(path);
        TypeKind kind = method.getReturnType().getKind();
        Optional<Variable> result = result(kind);
        if (body.source().contains(method)) {
            emit().add(new Operation.Call(
                    emit().line(), result, body.shared().functions().of(method), arguments));
        } else if (body.shared().linkage() == Function.Linkage.ENTRY) {
            return elsewhere(path, method);
        } else {
            emit().add(new Operation.ExternalCall(emit().line(), result, exported.orElseThrow(), arguments));
        }
        return meaning(path, kind, result);
    }

    private Meaning elsewhere(TreePath path, ExecutableElement method) {
        if (MathReader.reads(method)) {
            return new MathReader(body).read(path, method);
        }
        boolean isSource = body.source().path(method).isPresent();
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return isSource
                ? refuse(
                        path,
                        method,
                        "is a method of " + Words.code(owner.getSimpleName().toString()) + ", another class")
                : body.refusals()
                        .refuse(
                                path,
                                RuleId.ABSENT_BODY,
                                Words.code(method.getSimpleName().toString()) + " comes from the class file of "
                                        + Words.code(owner.getQualifiedName().toString())
                                        + ", which has no source of its body",
                                SUPPORTED);
    }

    private Optional<Variable> result(TypeKind kind) {
        return Kinds.isNumber(kind) ? Optional.of(emit().temporary(Kinds.width(kind))) : Optional.empty();
    }

    private Meaning meaning(TreePath path, TypeKind kind, Optional<Variable> result) {
        if (result.isPresent()) {
            return new Meaning.Number(result.get(), kind);
        }
        return kind == TypeKind.VOID
                ? new Meaning.Nothing()
                : body.refusals()
                        .refuse(
                                path,
                                "a method that returns a reference is not supported in a program",
                                "return a number or a boolean; let the caller pass an array to be filled");
    }

    /** The arguments as functions of the program and of C take them, from left to right. */
    private List<Value> arguments(TreePath path, ExecutableElement method) {
        List<? extends ExpressionTree> trees = ((MethodInvocationTree) path.getLeaf()).getArguments();
        List<Meaning> meanings = new ArrayList<>();
        List<TreePath> paths = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            paths.add(Source.child(path, tree));
        }
        for (int i = 0; i < paths.size(); i++) {
            TypeKind kind = method.getParameters().get(i).asType().getKind();
            TreePath[] later = paths.subList(i + 1, paths.size()).toArray(new TreePath[0]);
            Meaning meaning = Kinds.isNumber(kind)
                    ? new Meaning.Number(body.expressions().number(paths.get(i), kind), kind)
                    : body.expressions().read(paths.get(i));
            meanings.add(body.scope().kept(meaning, later));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < meanings.size(); i++) {
            add(values, meanings.get(i), method.getParameters().get(i), paths.get(i));
        }
        return values;
    }

    private void add(List<Value> values, Meaning meaning, VariableElement parameter, TreePath path) {
        if (meaning instanceof Meaning.Number number) {
            values.add(number.value());
        } else if (meaning instanceof Meaning.Array array) {
            values.add(array.address());
            values.add(array.length());
        } else if (meaning instanceof Meaning.CommandText text) {
            values.add(text.address());
        } else if (meaning instanceof Meaning.Text text) {
            if (body.strings().terminated(path, text) instanceof Meaning.CommandText terminated) {
                values.add(terminated.address());
            }
        } else if (meaning instanceof Meaning.CommandLine line) {
            values.add(body.strings().first(line));
            values.add(body.strings().length(line));
        } else if (!(meaning instanceof Meaning.Bound) && !(meaning instanceof Meaning.Refused)) {
            body.refusals()
                    .refuse(
                            path,
                            "this cannot be passed as " + ArrayReader.name(parameter) + " in the body of a program",
                            "pass numbers, booleans, arrays of them, strings, and implementations of bound interfaces");
        }
    }
}
