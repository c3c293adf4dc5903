package dev.clobber.processor.program;

import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The result of an expression that takes one of several ways: of {@code ?:} and of {@code switch}. */
final class Choice {
    private final Body body;
    private final TypeKind kind;
    private final Optional<ElementKind> elements;
    private final Variable first;
    private final Variable length;

    /**
     * Makes the variables of the result.
     *
     * @param kind of the whole expression
     */
    Choice(Body body, TreePath path, TypeKind kind) {
        this.body = body;
        this.kind = kind;
        this.elements = body.source().type(path).flatMap(Kinds::elements);
        // They are read where several ways meet, perhaps more than once.
        this.first = body.emit().variable("choice", elements.isPresent() ? Width.LONG : Kinds.width(kind));
        this.length = body.emit().variable("choice.length", Width.INT);
    }

    /** Takes an expression at the end of one of the ways. */
    void take(TreePath expression) {
        if (Kinds.isNumber(kind)) {
            body.emit().copy(first, body.expressions().number(expression, kind));
            return;
        }
        Meaning meaning = body.expressions().read(expression);
        if (elements.isPresent() && meaning instanceof Meaning.Array array) {
            body.emit().copy(first, array.address());
            body.emit().copy(length, array.length());
        } else if (!(meaning instanceof Meaning.Refused)) {
            refuse(expression);
        }
    }

    private void refuse(TreePath expression) {
        body.refusals()
                .refuse(
                        expression,
                        "only numbers, booleans, and arrays can be chosen from in the body of a program",
                        "write an `if` statement around what uses the value");
    }

    /** What it comes to, where the ways meet. */
    Meaning result() {
        if (Kinds.isNumber(kind)) {
            return new Meaning.Number(first, kind);
        }
        return elements.isPresent()
                ? new Meaning.Array(first, length, elements.get())
                : body.refusals().silently();
    }
}
