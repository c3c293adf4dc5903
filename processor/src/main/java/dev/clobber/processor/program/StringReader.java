package dev.clobber.processor.program;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** Strings: those that are constant, and those of the command line. */
final class StringReader {
    /** Those that know every string; by the name of the constant of {@code StandardCharsets}. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "java.nio.charset.StandardCharsets.UTF_8", StandardCharsets.UTF_8,
            "java.nio.charset.StandardCharsets.US_ASCII", StandardCharsets.US_ASCII,
            "java.nio.charset.StandardCharsets.ISO_8859_1", StandardCharsets.ISO_8859_1,
            "java.nio.charset.StandardCharsets.UTF_16LE", StandardCharsets.UTF_16LE,
            "java.nio.charset.StandardCharsets.UTF_16BE", StandardCharsets.UTF_16BE);

    private static final String SUPPORTED =
            "of a constant string take `length()`, `isEmpty()`, `charAt` of a constant, `getBytes()`, or `getBytes(StandardCharsets.UTF_8)`; of a string of the command line `getBytes()`";

    private final Body body;

    StringReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** {@code args[i]}. */
    Meaning element(TreePath path, Meaning.CommandLine line, TreePath index) {
        Value number = body.expressions().number(index, TypeKind.INT);
        body.at(path);
        emit().check(
                        Relation.BELOW,
                        Width.INT,
                        number,
                        length(line),
                        body.faults().index());
        if (number instanceof Constant known) {
            return new Meaning.CommandText(
                    emit().load(ElementKind.LONG, line.base(), new Constant(known.number() + line.bias())));
        }
        return new Meaning.CommandText(emit().load(ElementKind.LONG, first(line), number));
    }

    /** The address of the address of the first string. */
    Value first(Meaning.CommandLine line) {
        return line.bias() == 0
                ? line.base()
                : emit().binary(
                                BinaryOperator.ADD,
                                Width.LONG,
                                line.base(),
                                new Constant((long) line.bias() * ElementKind.LONG.bytes()));
    }

    /** {@code args.length}: the kernel counts the program's name, too. */
    Value length(Meaning.CommandLine line) {
        if (line.length().isPresent()) {
            return line.length().get();
        }
        Value count = emit().load(ElementKind.INT, line.base(), new Constant(0));
        return emit().binary(BinaryOperator.SUBTRACT, Width.INT, count, new Constant(1));
    }

    /** A constant as the kernel takes strings. */
    Meaning terminated(TreePath path, Meaning.Text text) {
        if (text.text().indexOf('\0') >= 0) {
            return body.refusals()
                    .refuse(
                            path,
                            "the string has a NUL character, where the kernel would end it",
                            "leave the NUL away, or pass a `byte[]`");
        }
        return new Meaning.CommandText(
                emit().address(body.shared().data().of((text.text() + "\0").getBytes(StandardCharsets.UTF_8))));
    }

    /** Counts the bytes up to the zero byte. */
    Value bytes(Value string) {
        Variable address = body.expressions().named("string", Width.LONG, string);
        Variable count = emit().variable("bytes", Width.INT);
        Block next = emit().block();
        Block end = emit().block();
        emit().copy(count, new Constant(-1));
        emit().jump(next);
        emit().begin(next);
        emit().copy(count, emit().binary(BinaryOperator.ADD, Width.INT, count, new Constant(1)));
        Value found = emit().load(ElementKind.BYTE, address, count);
        emit().branch(Relation.NOT_EQUAL, Width.INT, found, new Constant(0), next, end);
        emit().begin(end);
        // The kernel takes no string that an int could not count.
        Block known = emit().block();
        Block never = emit().block();
        emit().branch(Relation.GREATER_OR_EQUAL, Width.INT, count, new Constant(0), known, never);
        emit().begin(never);
        emit().end(new Terminator.Unreachable(0));
        emit().begin(known);
        return count;
    }

    /** A call of one of the methods of {@code String}. */
    Meaning call(TreePath path, MemberSelectTree select, ExecutableElement method) {
        TreePath receiver = Source.child(Source.child(path, select), select.getExpression());
        Meaning string = body.expressions().read(receiver);
        body.at(path);
        if (string instanceof Meaning.Text text) {
            return ofConstant(path, text, method);
        }
        if (string instanceof Meaning.CommandText text
                && method.getSimpleName().contentEquals("getBytes")
                && charset(path).equals(Optional.of(StandardCharsets.UTF_8))) {
            Value address = body.expressions().named("string", Width.LONG, text.address());
            return new Meaning.Array(address, bytes(address), ElementKind.BYTE);
        }
        return string instanceof Meaning.Refused ? string : refuse(path, method);
    }

    private Meaning refuse(TreePath path, ExecutableElement method) {
        return body.refusals()
                .refuse(
                        path,
                        "`" + method.getSimpleName() + "` of this string is not supported in the body of a program",
                        SUPPORTED);
    }

    private Meaning ofConstant(TreePath path, Meaning.Text text, ExecutableElement method) {
        List<TreePath> arguments = arguments(path);
        String name = method.getSimpleName().toString();
        if (name.equals("length")) {
            return new Meaning.Number(new Constant(text.text().length()), TypeKind.INT);
        }
        if (name.equals("isEmpty")) {
            return new Meaning.Number(new Constant(text.text().isEmpty() ? 1 : 0), TypeKind.BOOLEAN);
        }
        if (name.equals("charAt") && arguments.size() == 1) {
            Optional<Integer> index = body.shared().constants().integer(arguments.get(0));
            if (index.isPresent()
                    && index.get() >= 0
                    && index.get() < text.text().length()) {
                return new Meaning.Number(new Constant(text.text().charAt(index.get())), TypeKind.CHAR);
            }
        }
        Optional<Charset> charset = name.equals("getBytes") ? charset(path) : Optional.empty();
        return charset.isPresent()
                ? body.arrays().constant(path, ElementKind.BYTE, text.text().getBytes(charset.get()))
                : refuse(path, method);
    }

    /** The bytes of an expression such as {@code "text".getBytes()}. */
    Optional<byte[]> bytes(TreePath path) {
        if (!(path.getLeaf() instanceof MethodInvocationTree invocation)
                || !(invocation.getMethodSelect() instanceof MemberSelectTree select)
                || !select.getIdentifier().contentEquals("getBytes")) {
            return Optional.empty();
        }
        Optional<Meaning> string =
                body.shared().constants().read(Source.child(Source.child(path, select), select.getExpression()));
        Optional<Charset> charset = charset(path);
        return string.isPresent() && string.get() instanceof Meaning.Text text && charset.isPresent()
                ? Optional.of(text.text().getBytes(charset.get()))
                : Optional.empty();
    }

    /** The charset of a call of {@code getBytes}: Java's own since Java 18 is UTF-8. */
    private Optional<Charset> charset(TreePath path) {
        List<TreePath> arguments = arguments(path);
        if (arguments.isEmpty()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Optional<Element> element = arguments.size() == 1 ? body.source().element(arguments.get(0)) : Optional.empty();
        return element.map(constant -> CHARSETS.get(Library.qualifiedName(constant)));
    }

    private static List<TreePath> arguments(TreePath path) {
        return ((MethodInvocationTree) path.getLeaf())
                .getArguments().stream()
                        .map((Tree argument) -> Source.child(path, argument))
                        .toList();
    }
}
