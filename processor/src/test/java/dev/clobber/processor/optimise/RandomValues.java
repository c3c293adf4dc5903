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
import dev.clobber.processor.ir.Operation;
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
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What is within the statements of a random function: values, with the checks that Java makes, and calls of the kernel. */
abstract class RandomValues {
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        3,
        4,
        5,
        7,
        8,
        10,
        15,
        16,
        31,
        32,
        63,
        64,
        100,
        127,
        128,
        255,
        256,
        1000,
        4095,
        32767,
        32768,
        65535,
        65536,
        Integer.MAX_VALUE,
        1L << 31,
        0xffff_ffffL,
        1L << 32,
        Long.MAX_VALUE
    };

    /** What an array of Java has become. */
    record Array(Value address, Value length, ElementKind kind, boolean canWrite) {}

    final Random random;
    final Function function;
    final List<Variable> variables = new ArrayList<>();
    final List<Array> arrays = new ArrayList<>();
    Block block;
    int line = 1;

    /** Where most checks that fail go: behind the statement; null where it is too late for that. */
    @Nullable
    Block skip;

    RandomValues(Random random, Function function) {
        this.random = random;
        this.function = function;
        this.block = function.block();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Constant constant(Width width) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        if (chance(5)) {
            number = random.nextLong();
        }
        return new Constant(width.wrap(chance(30) ? -number : number));
    }

    Constant small(int bound) {
        return new Constant(random.nextInt(bound));
    }

    void add(Operation operation) {
        block.operations().add(operation);
    }

    void end(Terminator end) {
        block.end(end);
    }

    void slot() {
        ElementKind kind = any(List.of(ElementKind.values()));
        int length = random.nextInt(9);
        Slot slot = function.slot(length * kind.bytes());
        Variable address = temporary(Width.LONG);
        add(new Operation.SlotAddress(line, address, slot));
        add(new Operation.Clear(line, address, new Constant((long) length * kind.bytes())));
        arrays.add(new Array(address, new Constant(length), kind, true));
    }

    void data() {
        byte[] bytes = new byte[8 + random.nextInt(8)];
        random.nextBytes(bytes);
        ElementKind kind = any(List.of(ElementKind.values()));
        Variable address = temporary(Width.LONG);
        add(new Operation.DataAddress(line, address, new Data("data" + random.nextInt(1 << 30), bytes)));
        arrays.add(new Array(address, new Constant(bytes.length / kind.bytes()), kind, false));
    }

    Variable temporary(Width width) {
        return function.variable("", width);
    }

    Value leaf(Width width) {
        List<Variable> fitting =
                variables.stream().filter(it -> it.width() == width).toList();
        return fitting.isEmpty() || chance(30) ? constant(width) : any(fitting);
    }

    Value value(Width width) {
        return value(width, 2);
    }

    Value value(Width width, int depth) {
        int kind = random.nextInt(100);
        if (depth == 0 || kind < 20) {
            return leaf(width);
        }
        if (kind < 70) {
            return binary(width, depth);
        }
        if (kind < 82) {
            return convert(width, depth);
        }
        if (kind < 90 && width == Width.INT) {
            Variable to = temporary(Width.INT);
            Width operands = any(List.of(Width.values()));
            Value left = value(operands, depth - 1);
            add(new Operation.Compare(line, to, relation(), operands, left, value(operands, depth - 1)));
            return to;
        }
        return load(width);
    }

    Relation relation() {
        return any(List.of(Relation.values()));
    }

    Value binary(Width width, int depth) {
        BinaryOperator operator = any(List.of(BinaryOperator.values()));
        Value left = value(width, depth - 1);
        Value right = value(operator.isShift() ? Width.INT : width, depth - 1);
        if (operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER) {
            check(Relation.NOT_EQUAL, width, right, new Constant(0), "/ by zero");
        }
        Variable to = temporary(width);
        add(new Operation.Binary(line, to, operator, left, right));
        return to;
    }

    Value convert(Width width, int depth) {
        List<Conversion> fitting = List.of(Conversion.values()).stream()
                .filter(it -> it.to() == width)
                .toList();
        Conversion conversion = any(fitting);
        Value from = value(conversion.from(), depth - 1);
        Variable to = temporary(width);
        add(new Operation.Convert(line, to, conversion, from));
        return to;
    }

    void check(Relation relation, Width width, Value left, Value right, String fault) {
        Block passed = function.block();
        Block failed = skip;
        if (failed == null || chance(15)) {
            failed = function.block();
            failed.end(new Terminator.Throw(line, new Fault(function.name() + ":" + line + ": " + fault)));
        }
        end(new Terminator.Branch(line, relation, width, left, right, passed, failed));
        block = passed;
    }

    Value index(Array array) {
        Value index = chance(50) ? leaf(Width.INT) : value(Width.INT, 1);
        if (chance(40)) {
            Variable masked = temporary(Width.INT);
            add(new Operation.Binary(line, masked, BinaryOperator.AND, index, small(8)));
            index = masked;
        }
        check(Relation.BELOW, Width.INT, index, array.length(), "index");
        return index;
    }

    Value load(Width width) {
        Array array = any(arrays);
        if (array.kind().width() != width) {
            return leaf(width);
        }
        Value index = index(array);
        Variable to = temporary(width);
        add(new Operation.Load(line, to, array.kind(), array.address(), index));
        return to;
    }

    /** A call with a slice of an array, with its checks. */
    Variable slice(Array array, Value from, Value to, Range range, OptionalInt limit) {
        check(Relation.LESS_OR_EQUAL, Width.INT, from, to, "slice");
        check(Relation.GREATER_OR_EQUAL, Width.INT, from, new Constant(0), "slice");
        check(Relation.LESS_OR_EQUAL, Width.INT, to, array.length(), "slice");
        Variable offset = temporary(Width.LONG);
        Variable address = temporary(Width.LONG);
        Variable length = temporary(Width.INT);
        add(new Operation.Convert(line, offset, Conversion.INT_TO_LONG, from));
        add(new Operation.Binary(line, address, BinaryOperator.ADD, array.address(), offset));
        add(new Operation.Binary(line, length, BinaryOperator.SUBTRACT, to, from));
        long number = array.canWrite() && chance(50) ? 2 : 1;
        return systemCall(number, List.of(address, length), range, limit);
    }

    Variable systemCall(long number, List<Value> arguments, Range range, OptionalInt limit) {
        Variable result = temporary(Width.LONG);
        add(new Operation.SystemCall(
                line,
                Optional.of(result),
                KernelConvention.SYSCALL,
                number,
                KernelConvention.SYSCALL.arguments().subList(0, 2),
                arguments,
                range,
                limit));
        return result;
    }
}
