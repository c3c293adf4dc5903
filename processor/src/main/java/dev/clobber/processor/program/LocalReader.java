package dev.clobber.processor.program;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Declarations of local variables. */
final class LocalReader {
    private final Body body;

    LocalReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** Reads a declaration with its initialiser. */
    void read(TreePath path, VariableTree tree) {
        if (!(body.source().element(path).orElse(null) instanceof VariableElement element)) {
            body.refusals().silently();
            return;
        }
        Optional<TreePath> initialiser =
                Optional.ofNullable(tree.getInitializer()).map(value -> Source.child(path, value));
        TypeMirror type = element.asType();
        if (Kinds.isNumber(type.getKind())) {
            Optional<Value> value = initialiser.map(given -> body.expressions().number(given, type.getKind()));
            number(element, type.getKind(), value);
        } else if (initialiser.isPresent()) {
            Meaning value = body.expressions().read(initialiser.get());
            body.at(path);
            declare(path, element, value);
        } else {
            body.scope().bind(element, undefined(path, element));
        }
    }

    /** Declares a number. */
    void number(VariableElement element, TypeKind kind, Optional<Value> value) {
        Variable variable = body.scope().variable(element, "", Kinds.width(kind));
        if (value.isPresent() && element.getConstantValue() == null) {
            emit().copy(variable, value.get());
        }
        body.scope().bind(element, new Meaning.Number(variable, kind));
    }

    /** Declares anything else. */
    void declare(TreePath path, VariableElement element, Meaning value) {
        body.scope().bind(element, declared(path, element, value));
    }

    private Meaning declared(TreePath path, VariableElement element, Meaning value) {
        boolean isFixed = body.scope().isFixed(element);
        if (value instanceof Meaning.Refused) {
            return value;
        }
        if (value instanceof Meaning.Array array
                && Kinds.elements(element.asType()).isPresent()) {
            Variable address = body.scope().variable(element, "", Width.LONG);
            emit().copy(address, array.address());
            return new Meaning.Array(address, length(element, array.length(), isFixed), array.kind());
        }
        if (value instanceof Meaning.Bound
                || isFixed && (value instanceof Meaning.Text || value instanceof Meaning.CommandLine)) {
            return value;
        }
        Meaning text = value instanceof Meaning.Text known ? body.strings().terminated(path, known) : value;
        if (text instanceof Meaning.CommandText string) {
            Variable address = body.scope().variable(element, "", Width.LONG);
            emit().copy(address, string.address());
            return new Meaning.CommandText(address);
        }
        return text instanceof Meaning.Refused ? text : refuse(path, element);
    }

    private Value length(VariableElement element, Value length, boolean isFixed) {
        if (isFixed && length instanceof Constant) {
            return length;
        }
        Variable variable = body.scope().variable(element, ".length", Width.INT);
        emit().copy(variable, length);
        return variable;
    }

    /** A variable that is assigned later. */
    private Meaning undefined(TreePath path, VariableElement element) {
        TypeMirror type = element.asType();
        Optional<ElementKind> elements = Kinds.elements(type);
        if (elements.isPresent()) {
            return new Meaning.Array(
                    body.scope().variable(element, "", Width.LONG),
                    body.scope().variable(element, ".length", Width.INT),
                    elements.get());
        }
        if (type.toString().equals("java.lang.String")) {
            return new Meaning.CommandText(body.scope().variable(element, "", Width.LONG));
        }
        return body.shared().bound().isBound(type)
                ? new Meaning.Bound((TypeElement) ((DeclaredType) type).asElement())
                : refuse(path, element);
    }

    private Meaning refuse(TreePath path, VariableElement element) {
        TypeMirror type = element.asType();
        if (ExpressionReader.isFloating(type.getKind())) {
            return body.expressions().refuseFloating(path);
        }
        return type.getKind() == TypeKind.ERROR
                ? body.refusals().silently()
                : body.refusals()
                        .refuse(
                                path,
                                "a local variable of the type " + Words.code(type.toString())
                                        + ", with this value, is not supported in the body of a program",
                                ExpressionReader.SUPPORTED);
    }
}
