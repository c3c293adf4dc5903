package dev.clobber.processor.optimise;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Fault;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrVerifier;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Writes a function by hand, in few words. */
final class Build {
    final Function function;
    private Block block;

    private Build(Function function) {
        this.function = function;
        this.block = function.block();
    }

    static Build exported(Width result) {
        return new Build(new Function("f", Function.Linkage.EXPORTED, Optional.of(result)));
    }

    static Build internal(String name, Width result) {
        return new Build(new Function(name, Function.Linkage.INTERNAL, Optional.of(result)));
    }

    static Build entry() {
        return new Build(new Function("start", Function.Linkage.ENTRY, Optional.empty()));
    }

    static Constant number(long number) {
        return new Constant(number);
    }

    Variable parameter(String name, Width width) {
        return function.parameter(name, width);
    }

    Variable variable(String name, Width width) {
        return function.variable(name, width);
    }

    Block block() {
        return function.block();
    }

    /** What follows goes there. */
    Build at(Block other) {
        block = other;
        return this;
    }

    private Variable result(Operation operation) {
        block.operations().add(operation);
        return operation.result().orElseThrow();
    }

    private Variable fresh(Width width) {
        return function.variable("", width);
    }

    Build copy(Variable to, Value from) {
        block.operations().add(new Operation.Copy(1, to, from));
        return this;
    }

    Variable binary(Width width, Value left, BinaryOperator operator, Value right) {
        return result(new Operation.Binary(1, fresh(width), operator, left, right));
    }

    Variable binary(Value left, BinaryOperator operator, Value right) {
        return binary(Width.INT, left, operator, right);
    }

    /** {@code variable += number}. */
    Build add(Variable variable, long number) {
        block.operations().add(new Operation.Binary(1, variable, BinaryOperator.ADD, variable, number(number)));
        return this;
    }

    Variable compare(Value left, Relation relation, Value right) {
        return result(new Operation.Compare(1, fresh(Width.INT), relation, Width.INT, left, right));
    }

    Variable convert(Conversion conversion, Value from) {
        return result(new Operation.Convert(1, fresh(conversion.to()), conversion, from));
    }

    Variable load(ElementKind kind, Value base, Value index) {
        return result(new Operation.Load(1, fresh(kind.width()), kind, base, index));
    }

    Build store(ElementKind kind, Value base, Value index, Value from) {
        block.operations().add(new Operation.Store(1, kind, base, index, from));
        return this;
    }

    Build clear(Value address, Value count) {
        block.operations().add(new Operation.Clear(1, address, count));
        return this;
    }

    Variable slot(Slot slot) {
        return result(new Operation.SlotAddress(1, fresh(Width.LONG), slot));
    }

    Variable data(byte... bytes) {
        return result(new Operation.DataAddress(1, fresh(Width.LONG), new Data("data0", bytes)));
    }

    Variable systemCall(Range range, Value... arguments) {
        return systemCall(range, OptionalInt.empty(), arguments);
    }

    Variable systemCall(Range range, OptionalInt limit, Value... arguments) {
        return result(new Operation.SystemCall(
                1,
                Optional.of(fresh(Width.LONG)),
                KernelConvention.SYSCALL,
                1,
                KernelConvention.SYSCALL.arguments().subList(0, arguments.length),
                List.of(arguments),
                range,
                limit));
    }

    Variable call(Function callee, Value... arguments) {
        return result(
                new Operation.Call(1, Optional.of(fresh(callee.result().orElseThrow())), callee, List.of(arguments)));
    }

    Build jump(Block target) {
        block.end(new Terminator.Jump(1, target));
        return this;
    }

    Build branch(Value left, Relation relation, Value right, Block then, Block otherwise) {
        return branch(Width.INT, left, relation, right, then, otherwise);
    }

    Build branch(Width width, Value left, Relation relation, Value right, Block then, Block otherwise) {
        block.end(new Terminator.Branch(1, relation, width, left, right, then, otherwise));
        return this;
    }

    /** Goes on where a relation holds; throws where not. */
    Build check(Width width, Value left, Relation relation, Value right) {
        Block failed = function.block();
        Block passed = function.block();
        branch(width, left, relation, right, passed, failed);
        failed.end(new Terminator.Throw(1, new Fault("F.java:1: check " + failed)));
        return at(passed);
    }

    Build check(Value left, Relation relation, Value right) {
        return check(Width.INT, left, relation, right);
    }

    Build back(Value value) {
        block.end(new Terminator.Return(1, Optional.of(value)));
        return this;
    }

    Build back() {
        block.end(new Terminator.Return(1, Optional.empty()));
        return this;
    }

    /** All passes. */
    static Program optimised(Function... functions) {
        Program program = new Program("F.java", List.of(functions));
        IrVerifier.verify(program);
        Program optimised = Optimiser.optimise(program);
        IrVerifier.verify(optimised);
        return optimised;
    }

    /** The function after all passes, as text. */
    String optimised() {
        optimised(function);
        return text(function);
    }

    /** The function after one pass and what tidies up after it. */
    String after(Pass pass) {
        pass.run(function);
        new DeadCode().run(function);
        new Tidying().run(function);
        IrVerifier.verify(new Program("F.java", List.of(function)));
        return text(function);
    }

    /** A function, one line an operation, with blocks by their place. */
    static String text(Function function) {
        List<String> lines = new ArrayList<>();
        List<Block> blocks = function.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                lines.add(i + ":");
            }
            for (Operation operation : blocks.get(i).operations()) {
                lines.add(text(operation));
            }
            lines.add(text(blocks.get(i).end(), blocks));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(Operation operation) {
        String to = operation.result().map(it -> it + " = ").orElse("");
        if (operation instanceof Operation.Copy copy) {
            return to + copy.from();
        }
        if (operation instanceof Operation.Binary binary) {
            return to + binary.left() + " " + binary.operator().text() + " " + binary.right();
        }
        if (operation instanceof Operation.Compare compare) {
            return to + compare.left() + " " + compare.relation().text() + " " + compare.right();
        }
        String name = operation instanceof Operation.Convert convert
                ? convert.conversion().name()
                : operation.getClass().getSimpleName();
        return to
                + name
                + operation.operands().stream().map(Value::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Terminator end, List<Block> blocks) {
        if (end instanceof Terminator.Jump jump) {
            return "goto " + blocks.indexOf(jump.target());
        }
        if (end instanceof Terminator.Branch branch) {
            return "if " + branch.left() + " " + branch.relation().text() + " " + branch.right() + " goto "
                    + blocks.indexOf(branch.then()) + " else " + blocks.indexOf(branch.otherwise());
        }
        if (end instanceof Terminator.Return back) {
            return "return" + back.value().map(value -> " " + value).orElse("");
        }
        return end.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
