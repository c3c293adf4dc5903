package dev.clobber.processor.program;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/** Arrays: how they are made, their elements and their lengths. */
final class ArrayReader {
    /** What a frame can hold; beyond it nobody would find the stack's end in time. */
    private static final int LARGEST = 1 << 30;

    private final Body body;

    ArrayReader(Body body) {
        this.body = body;
    }

    private Emitter emit() {
        return body.emit();
    }

    /** An element of an array, not yet checked to be there. */
    record Place(Meaning.Array array, Value index) {
        void check(Body body) {
            body.emit()
                    .check(
                            Relation.BELOW,
                            Width.INT,
                            index,
                            array.length(),
                            body.faults().index());
        }

        Value load(Body body) {
            return body.emit().load(array.kind(), array.address(), index);
        }

        void store(Body body, Value value) {
            body.emit().store(array.kind(), array.address(), index, value);
        }
    }

    /** Reads the array and the index of {@code a[i]}, and keeps them from what is assigned later. */
    Place place(TreePath path, TreePath... later) {
        ArrayAccessTree access = (ArrayAccessTree) path.getLeaf();
        TreePath index = Source.child(path, access.getIndex());
        Meaning meaning = body.scope()
                .kept(body.expressions().read(Source.child(path, access.getExpression())), with(index, later));
        Value number = body.scope().kept(body.expressions().number(index, TypeKind.INT), Width.INT, later);
        body.at(path);
        if (meaning instanceof Meaning.Array array) {
            return new Place(array, number);
        }
        if (!(meaning instanceof Meaning.Refused)) {
            body.refusals()
                    .refuse(
                            path,
                            "an element of this cannot be taken here",
                            "assign elements of arrays of numbers or booleans");
        }
        Value nothing = new Constant(0);
        return new Place(new Meaning.Array(nothing, new Constant(1), ElementKind.LONG), nothing);
    }

    private static TreePath[] with(TreePath first, TreePath[] rest) {
        List<TreePath> all = new ArrayList<>(List.of(rest));
        all.add(first);
        return all.toArray(new TreePath[0]);
    }

    /** {@code a[i]} as a value. */
    Meaning element(TreePath path) {
        ArrayAccessTree access = (ArrayAccessTree) path.getLeaf();
        TreePath array = Source.child(path, access.getExpression());
        TypeKind kind = body.source().kind(path);
        if (Kinds.isNumber(kind)) {
            Place place = place(path);
            place.check(body);
            return new Meaning.Number(place.load(body), kind);
        }
        Meaning meaning = body.expressions().read(array);
        if (meaning instanceof Meaning.CommandLine line) {
            return body.strings().element(path, line, Source.child(path, access.getIndex()));
        }
        return meaning instanceof Meaning.Refused ? meaning : refuseType(path, array);
    }

    private Meaning refuseType(TreePath path, TreePath typed) {
        return body.refusals()
                .refuse(
                        path,
                        ExpressionReader.typeName(body.source().type(typed).orElseThrow())
                                + " is not supported in the body of a program",
                        "arrays can hold integers, characters, or booleans; the parameter `String[]` of the start method is the command line");
    }

    /** {@code a.length}. */
    Meaning length(TreePath array) {
        Meaning meaning = body.expressions().read(array);
        if (meaning instanceof Meaning.Array known) {
            return new Meaning.Number(known.length(), TypeKind.INT);
        }
        if (meaning instanceof Meaning.CommandLine line) {
            return new Meaning.Number(body.strings().length(line), TypeKind.INT);
        }
        return meaning instanceof Meaning.Refused ? meaning : refuseType(array, array);
    }

    /** {@code new byte[n]}, {@code new byte[] {…}}, {@code {…}}. */
    Meaning make(TreePath path, NewArrayTree tree) {
        Optional<ElementKind> elements = body.source().type(path).flatMap(Kinds::elements);
        if (elements.isEmpty()) {
            boolean isFloating = body.source().type(path).orElse(null) instanceof ArrayType array
                    && ExpressionReader.isFloating(array.getComponentType().getKind());
            return isFloating ? body.expressions().refuseFloating(path) : refuseType(path, path);
        }
        if (tree.getInitializers() != null) {
            return initialised(path, elements.get(), tree.getInitializers());
        }
        if (refusesLoop(path)) {
            return new Meaning.Refused();
        }
        TreePath size = Source.child(path, tree.getDimensions().get(0));
        Optional<Integer> length = body.shared().constants().integer(size);
        if (length.isEmpty()
                || length.get() < 0
                || (long) length.get() * elements.get().bytes() > LARGEST) {
            return body.refusals()
                    .refuse(
                            size,
                            length.isEmpty()
                                    ? "the size of an array has to be a constant in a program, which has no heap"
                                    : "an array of " + length.get() + " elements does not fit into a program",
                            "give a constant size, and use the first elements alone where there may be fewer");
        }
        return zeroed(elements.get(), length.get());
    }

    /** Where a loop would make a second array while the first one may still be there. */
    private boolean refusesLoop(TreePath path) {
        if (!body.loops().isInside()) {
            return false;
        }
        body.refusals()
                .refuse(
                        path,
                        "an array that is made in a loop is not supported in a program, which has no heap",
                        "make it before the loop");
        return true;
    }

    private Meaning.Array zeroed(ElementKind kind, int length) {
        Slot slot = body.function().slot(length * kind.bytes());
        Value address = emit().address(slot);
        // The stack of a new process is zero, and its start method makes each of its arrays once.
        if (body.function().linkage() != Function.Linkage.ENTRY && slot.size() > 0) {
            emit().add(new Operation.Clear(emit().line(), address, new Constant(slot.size())));
        }
        return new Meaning.Array(address, new Constant(length), kind);
    }

    private Meaning initialised(TreePath path, ElementKind kind, List<? extends ExpressionTree> initialisers) {
        TypeKind type = ((ArrayType) body.source().type(path).orElseThrow())
                .getComponentType()
                .getKind();
        Optional<List<Constant>> constants = constants(path, type, initialisers);
        if (constants.isPresent()) {
            return constant(path, kind, DataPool.bytes(kind, constants.get()));
        }
        if (refusesLoop(path)) {
            return new Meaning.Refused();
        }
        Slot slot = body.function().slot(initialisers.size() * kind.bytes());
        Value address = body.expressions().named("array", Width.LONG, emit().address(slot));
        int index = 0;
        for (Tree initialiser : initialisers) {
            Value value = body.expressions().number(Source.child(path, initialiser), type);
            emit().store(kind, address, new Constant(index), value);
            index++;
        }
        return new Meaning.Array(address, new Constant(index), kind);
    }

    private Optional<List<Constant>> constants(
            TreePath path, TypeKind type, List<? extends ExpressionTree> initialisers) {
        List<Constant> constants = new ArrayList<>();
        for (Tree initialiser : initialisers) {
            Optional<Meaning> known = body.shared().constants().read(Source.child(path, initialiser));
            if (known.isEmpty() || !(known.get() instanceof Meaning.Number number) || !Kinds.isNumber(type)) {
                return Optional.empty();
            }
            constants.add((Constant) emit().convert(number.value(), number.kind(), type));
        }
        return Optional.of(constants);
    }

    /** An array of bytes that are known: as they are in the file where nobody writes, else a copy in the frame. */
    Meaning constant(TreePath maker, ElementKind kind, byte[] bytes) {
        Data data = body.shared().data().of(bytes);
        Constant length = new Constant(bytes.length / kind.bytes());
        if (!body.shared().usage().isWritten(maker.getLeaf())) {
            return new Meaning.Array(emit().address(data), length, kind);
        }
        if (refusesLoop(maker)) {
            return new Meaning.Refused();
        }
        Slot slot = body.function().slot(bytes.length);
        Value address = body.expressions().named("array", Width.LONG, emit().address(slot));
        emit().add(new Operation.CopyBytes(emit().line(), address, emit().address(data), new Constant(bytes.length)));
        return new Meaning.Array(address, length, kind);
    }

    /** A field: only constants are left over from fields, and tables of constants. */
    Meaning table(TreePath path, VariableElement field) {
        boolean isFixed = field.getModifiers().contains(Modifier.STATIC)
                && field.getModifiers().contains(Modifier.FINAL);
        if (!isFixed || !body.source().contains(field)) {
            return refuseField(path, "is no constant");
        }
        Optional<TreePath> declaration = body.source().path(field);
        ElementKind kind = Kinds.elements(field.asType()).orElse(null);
        if (kind == null
                || declaration.isEmpty()
                || !(declaration.get().getLeaf() instanceof VariableTree variable)
                || variable.getInitializer() == null) {
            return refuseField(path, "is no constant");
        }
        Optional<byte[]> bytes = tableBytes(Source.child(declaration.get(), variable.getInitializer()), kind);
        if (bytes.isEmpty()) {
            return refuseField(path, "is not initialised with constants");
        }
        if (body.shared().usage().isWritten(field)) {
            return refuseField(path, "is written to somewhere in this class");
        }
        return new Meaning.Array(
                emit().address(body.shared().data().of(bytes.get())),
                new Constant(bytes.get().length / kind.bytes()),
                kind);
    }

    private Optional<byte[]> tableBytes(TreePath initialiser, ElementKind kind) {
        if (initialiser.getLeaf() instanceof NewArrayTree array && array.getInitializers() != null) {
            TypeKind type = ((ArrayType) body.source().type(initialiser).orElseThrow())
                    .getComponentType()
                    .getKind();
            return constants(initialiser, type, array.getInitializers()).map(known -> DataPool.bytes(kind, known));
        }
        if (initialiser.getLeaf() instanceof NewArrayTree array
                && array.getDimensions().size() == 1) {
            return body.shared()
                    .constants()
                    .integer(Source.child(initialiser, array.getDimensions().get(0)))
                    .filter(length -> length >= 0 && (long) length * kind.bytes() <= LARGEST)
                    .map(length -> new byte[length * kind.bytes()]);
        }
        return body.strings().bytes(initialiser);
    }

    private Meaning refuseField(TreePath path, String why) {
        return body.refusals()
                .refuse(
                        path,
                        "the field " + TreeNames.of(path.getLeaf()) + " " + why + ", and a program has no other fields",
                        "use constants, `static final` arrays of constants that nobody writes to, or local variables and parameters");
    }

    /** The part of an array between two numbers, as an array. */
    Meaning slice(TreePath path, Meaning.Array array, Value from, Value to) {
        body.at(path);
        emit().check(Relation.LESS_OR_EQUAL, Width.INT, from, to, body.faults().slice());
        // An end within the array, behind a begin that is not negative, leaves nothing to check of the begin.
        emit().check(
                        Relation.BELOW_OR_EQUAL,
                        Width.INT,
                        to,
                        array.length(),
                        body.faults().index());
        emit().check(
                        Relation.GREATER_OR_EQUAL,
                        Width.INT,
                        from,
                        new Constant(0),
                        body.faults().index());
        Value offset = emit().convert(from, TypeKind.INT, TypeKind.LONG);
        if (array.kind().bytes() > 1) {
            offset = emit().binary(
                            BinaryOperator.MULTIPLY,
                            Width.LONG,
                            offset,
                            new Constant(array.kind().bytes()));
        }
        Value address = from.equals(new Constant(0))
                ? array.address()
                : emit().binary(BinaryOperator.ADD, Width.LONG, array.address(), offset);
        Value length = emit().binary(BinaryOperator.SUBTRACT, Width.INT, to, from);
        return new Meaning.Array(address, length, array.kind());
    }

    /** For messages. */
    static String name(VariableElement element) {
        return Words.code(element.getSimpleName().toString());
    }
}
