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
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random programs as a reader of Java would write them: nested statements, arrays with checks, loops that end, calls of each other. */
final class RandomProgram {
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

    private final Random random;
    private final List<Function> functions = new ArrayList<>();

    private RandomProgram(long seed) {
        random = new Random(seed);
    }

    /** A program whose first function takes the address of an array, its length, an int, and a long, and gives a long. */
    static Program of(long seed) {
        return new RandomProgram(seed).program(seed);
    }

    private Program program(long seed) {
        int helpers = random.nextInt(4);
        for (int i = helpers; i > 0; i--) {
            Width result = random.nextBoolean() ? Width.INT : Width.LONG;
            functions.add(
                    0, new Body(new Function("helper" + i, Function.Linkage.INTERNAL, Optional.of(result)), 6).write());
        }
        Function main = new Function("main", Function.Linkage.EXPORTED, Optional.of(Width.LONG));
        functions.add(0, new Body(main, 14).write());
        return new Program("Random" + seed + ".java", functions);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Constant constant(Width width) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        if (chance(5)) {
            number = random.nextLong();
        }
        return new Constant(width.wrap(chance(30) ? -number : number));
    }

    private Constant small(int bound) {
        return new Constant(random.nextInt(bound));
    }

    private record Array(Value address, Value length, ElementKind kind, boolean canWrite) {}

    /** Where {@code break} and {@code continue} go. */
    private record Loop(Block next, Block end) {}

    /** Writes one function. */
    private final class Body {
        private final Function function;
        private final List<Variable> variables = new ArrayList<>();
        private final List<Array> arrays = new ArrayList<>();
        private final List<Loop> loops = new ArrayList<>();
        private Block block;
        private int fuel;
        private int line = 1;

        /** Where most checks that fail go: behind the statement; null where it is too late for that. */
        private @Nullable Block skip;

        Body(Function function, int fuel) {
            this.function = function;
            this.fuel = fuel;
            this.block = function.block();
        }

        Function write() {
            Variable address = function.parameter("array", Width.LONG);
            Variable length = function.parameter("length", Width.INT);
            variables.add(function.parameter("number", Width.INT));
            variables.add(function.parameter("big", Width.LONG));
            arrays.add(new Array(address, length, ElementKind.BYTE, true));
            for (int i = 0; i < 3; i++) {
                Width width = chance(65) ? Width.INT : Width.LONG;
                Variable variable = function.variable("v" + i, width);
                add(new Operation.Copy(line, variable, constant(width)));
                variables.add(variable);
            }
            if (chance(60)) {
                slot();
            }
            if (chance(40)) {
                data();
            }
            statements(4 + random.nextInt(5));
            end(new Terminator.Return(line, Optional.of(value(function.result().orElseThrow()))));
            return function;
        }

        private void add(Operation operation) {
            block.operations().add(operation);
        }

        private void end(Terminator end) {
            block.end(end);
        }

        private void slot() {
            ElementKind kind = any(List.of(ElementKind.values()));
            int length = random.nextInt(9);
            Slot slot = function.slot(length * kind.bytes());
            Variable address = temporary(Width.LONG);
            add(new Operation.SlotAddress(line, address, slot));
            add(new Operation.Clear(line, address, new Constant((long) length * kind.bytes())));
            arrays.add(new Array(address, new Constant(length), kind, true));
        }

        private void data() {
            byte[] bytes = new byte[8 + random.nextInt(8)];
            random.nextBytes(bytes);
            ElementKind kind = any(List.of(ElementKind.values()));
            Variable address = temporary(Width.LONG);
            add(new Operation.DataAddress(line, address, new Data("data" + random.nextInt(1 << 30), bytes)));
            arrays.add(new Array(address, new Constant(bytes.length / kind.bytes()), kind, false));
        }

        private Variable temporary(Width width) {
            return function.variable("", width);
        }

        private void statements(int count) {
            for (int i = 0; i < count; i++) {
                line++;
                Block outer = skip;
                Block behind = function.block();
                skip = behind;
                statement();
                skip = outer;
                end(new Terminator.Jump(line, behind));
                block = behind;
            }
        }

        private void statement() {
            int kind = random.nextInt(fuel > 0 ? 105 : 55);
            if (kind < 25) {
                assign();
            } else if (kind < 30) {
                store();
            } else if (kind < 38) {
                systemCall();
            } else if (kind < 45) {
                increment();
            } else if (kind < 50) {
                call();
            } else if (kind < 55) {
                leave();
            } else if (kind < 75) {
                fuel--;
                conditional();
            } else if (kind < 95) {
                fuel--;
                loop();
            } else if (kind < 100) {
                fuel--;
                overArray();
            } else {
                fuel--;
                writeAll();
            }
        }

        private void assign() {
            Variable to = any(variables);
            add(new Operation.Copy(line, to, value(to.width())));
        }

        private void increment() {
            Variable to = any(variables);
            Variable sum = temporary(to.width());
            add(new Operation.Binary(line, sum, BinaryOperator.ADD, to, new Constant(chance(80) ? 1 : -1)));
            add(new Operation.Copy(line, to, sum));
        }

        private Value leaf(Width width) {
            List<Variable> fitting =
                    variables.stream().filter(it -> it.width() == width).toList();
            return fitting.isEmpty() || chance(30) ? constant(width) : any(fitting);
        }

        private Value value(Width width) {
            return value(width, 2);
        }

        private Value value(Width width, int depth) {
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

        private Relation relation() {
            return any(List.of(Relation.values()));
        }

        private Value binary(Width width, int depth) {
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

        private Value convert(Width width, int depth) {
            List<Conversion> fitting = List.of(Conversion.values()).stream()
                    .filter(it -> it.to() == width)
                    .toList();
            Conversion conversion = any(fitting);
            Value from = value(conversion.from(), depth - 1);
            Variable to = temporary(width);
            add(new Operation.Convert(line, to, conversion, from));
            return to;
        }

        private void check(Relation relation, Width width, Value left, Value right, String fault) {
            Block passed = function.block();
            Block failed = skip;
            if (failed == null || chance(15)) {
                failed = function.block();
                failed.end(new Terminator.Throw(line, new Fault(function.name() + ":" + line + ": " + fault)));
            }
            end(new Terminator.Branch(line, relation, width, left, right, passed, failed));
            block = passed;
        }

        private Value index(Array array) {
            Value index = chance(50) ? leaf(Width.INT) : value(Width.INT, 1);
            if (chance(40)) {
                Variable masked = temporary(Width.INT);
                add(new Operation.Binary(line, masked, BinaryOperator.AND, index, small(8)));
                index = masked;
            }
            check(Relation.BELOW, Width.INT, index, array.length(), "index");
            return index;
        }

        private Value load(Width width) {
            Array array = any(arrays);
            if (array.kind().width() != width) {
                return leaf(width);
            }
            Value index = index(array);
            Variable to = temporary(width);
            add(new Operation.Load(line, to, array.kind(), array.address(), index));
            return to;
        }

        private void store() {
            Array array = any(arrays);
            if (array.canWrite()) {
                Value index = index(array);
                Value from = value(array.kind().width());
                add(new Operation.Store(line, array.kind(), array.address(), index, from));
            }
        }

        /** A call with numbers, or one with a slice of an array of bytes. */
        private void systemCall() {
            Array array = any(arrays);
            Range range = new Range(chance(50) ? -4095 : -1, chance(50) ? 3 : Integer.MAX_VALUE);
            Variable result;
            if (array.kind() == ElementKind.BYTE && chance(70)) {
                Value from = leaf(Width.INT);
                Value to = chance(50) ? array.length() : leaf(Width.INT);
                result = slice(array, from, to, range, chance(50) ? OptionalInt.of(1) : OptionalInt.empty());
            } else {
                Value big = value(Width.LONG);
                result = systemCall(0, List.of(big, value(Width.INT)), range, OptionalInt.empty());
            }
            if (chance(50)) {
                check(Relation.BELOW, Width.LONG, result, new Constant(-4095), "errno");
            }
            Variable to = any(variables);
            if (to.width() == Width.LONG) {
                add(new Operation.Copy(line, to, result));
            } else {
                add(new Operation.Convert(line, to, Conversion.LONG_TO_INT, result));
            }
        }

        private void call() {
            if (functions.isEmpty()) {
                return;
            }
            Function callee = any(functions);
            List<Array> bytes = arrays.stream()
                    .filter(it -> it.kind() == ElementKind.BYTE && it.canWrite())
                    .toList();
            Array array = any(bytes);
            Value number = value(Width.INT);
            Value big = value(Width.LONG);
            Variable result = temporary(callee.result().orElseThrow());
            add(new Operation.Call(
                    line, Optional.of(result), callee, List.of(array.address(), array.length(), number, big)));
            variables.stream()
                    .filter(it -> it.width() == result.width())
                    .findFirst()
                    .ifPresent(to -> add(new Operation.Copy(line, to, result)));
        }

        /** A {@code break}, a {@code continue}, a return, or a throw; what follows cannot be reached. */
        private void leave() {
            if (loops.isEmpty() || chance(15)) {
                if (chance(20)) {
                    Terminator back = new Terminator.Return(
                            line, Optional.of(value(function.result().orElseThrow())));
                    condition(relation(), back);
                }
                return;
            }
            Loop loop = any(loops);
            condition(relation(), new Terminator.Jump(line, chance(50) ? loop.next() : loop.end()));
        }

        /** {@code if (…) end}. */
        private void condition(Relation relation, Terminator end) {
            Block then = function.block();
            Block otherwise = function.block();
            branch(relation, then, otherwise);
            then.end(end);
            block = otherwise;
        }

        private void branch(Relation relation, Block then, Block otherwise) {
            Width width = any(List.of(Width.values()));
            if (chance(15)) {
                Block second = function.block();
                Value left = leaf(Width.INT);
                end(new Terminator.Branch(line, relation(), Width.INT, left, leaf(Width.INT), second, otherwise));
                block = second;
            }
            if (chance(20)) {
                Variable flag = temporary(Width.INT);
                Value left = value(width, 1);
                add(new Operation.Compare(line, flag, relation, width, left, value(width, 1)));
                end(new Terminator.Branch(line, Relation.NOT_EQUAL, Width.INT, flag, new Constant(0), then, otherwise));
                return;
            }
            Value left = value(width, 1);
            end(new Terminator.Branch(line, relation, width, left, value(width, 1), then, otherwise));
        }

        private void conditional() {
            Block then = function.block();
            Block otherwise = function.block();
            Block join = function.block();
            branch(relation(), then, otherwise);
            inBlock(then, join);
            if (chance(50)) {
                inBlock(otherwise, join);
            } else {
                otherwise.end(new Terminator.Jump(line, join));
            }
            block = join;
        }

        private void inBlock(Block inner, Block after) {
            block = inner;
            statements(1 + random.nextInt(3));
            end(new Terminator.Jump(line, after));
        }

        /** {@code for (int i = a; i < b; i += c)}, where the body leaves i alone or not; a second counter ends it anyway. */
        private void loop() {
            Width width = chance(80) ? Width.INT : Width.LONG;
            Variable counter = function.variable("i" + line, width);
            Variable limit = function.variable("limit" + line, Width.INT);
            add(new Operation.Copy(line, counter, chance(70) ? small(4) : leaf(width)));
            add(new Operation.Copy(line, limit, new Constant(6)));
            boolean counts = chance(75);
            Value bound = chance(40)
                    ? small(12)
                    : counts && width == Width.INT && chance(50) ? arrays.get(0).length() : leaf(width);
            Relation relation = chance(70) ? Relation.LESS : relation();
            long step = chance(80) ? 1 : random.nextInt(5) - 2;
            loop(counter, bound, relation, step, limit, !counts);
        }

        private void loop(Variable counter, Value bound, Relation relation, long step, Variable limit, boolean isOpen) {
            Block head = function.block();
            Block fuelled = function.block();
            Block body = function.block();
            Block next = function.block();
            Block end = function.block();
            end(new Terminator.Jump(line, chance(80) ? head : body));
            head.end(new Terminator.Branch(line, relation, counter.width(), counter, bound, fuelled, end));
            fuelled.end(new Terminator.Branch(line, Relation.GREATER, Width.INT, limit, new Constant(0), body, end));
            loops.add(new Loop(next, end));
            if (isOpen || counter.width() == Width.INT && chance(30)) {
                variables.add(counter);
                inBlock(body, next);
                variables.remove(counter);
            } else {
                block = body;
                readCounter(counter);
                inBlock(block, next);
            }
            loops.remove(loops.size() - 1);
            next.operations().add(new Operation.Binary(line, limit, BinaryOperator.SUBTRACT, limit, new Constant(1)));
            next.operations().add(new Operation.Binary(line, counter, BinaryOperator.ADD, counter, new Constant(step)));
            next.end(new Terminator.Jump(line, head));
            block = end;
        }

        private void readCounter(Variable counter) {
            Variable to = any(variables);
            if (to.width() == counter.width()) {
                add(new Operation.Binary(line, to, BinaryOperator.XOR, to, counter));
            }
        }

        /** {@code while (from < to) from += (int) write(a + from, to - from);}, but not for ever. */
        private void writeAll() {
            Array array = any(arrays);
            if (array.kind() != ElementKind.BYTE) {
                return;
            }
            Variable from = function.variable("from" + line, Width.INT);
            Variable to = function.variable("to" + line, Width.INT);
            Variable rounds = function.variable("rounds" + line, Width.INT);
            add(new Operation.Copy(line, from, chance(70) ? new Constant(0) : leaf(Width.INT)));
            add(new Operation.Copy(line, to, chance(50) ? array.length() : leaf(Width.INT)));
            add(new Operation.Copy(line, rounds, new Constant(0)));
            Block head = function.block();
            Block second = function.block();
            Block body = function.block();
            Block added = function.block();
            Block end = function.block();
            end(new Terminator.Jump(line, head));
            head.end(new Terminator.Branch(line, Relation.LESS, Width.INT, from, to, second, end));
            second.end(new Terminator.Branch(line, Relation.LESS, Width.INT, rounds, new Constant(5), body, end));
            block = body;
            Variable result = slice(array, from, to, new Range(-4095, 0x7ffff000), OptionalInt.of(1));
            add(new Operation.Binary(line, rounds, BinaryOperator.ADD, rounds, new Constant(1)));
            end(new Terminator.Branch(line, Relation.LESS, Width.LONG, result, new Constant(0), head, added));
            block = added;
            Variable count = temporary(Width.INT);
            add(new Operation.Convert(line, count, Conversion.LONG_TO_INT, result));
            Variable sum = temporary(Width.INT);
            add(new Operation.Binary(line, sum, BinaryOperator.ADD, from, count));
            add(new Operation.Copy(line, from, sum));
            end(new Terminator.Jump(line, head));
            block = end;
        }

        /** A call with a slice of an array, with its checks. */
        private Variable slice(Array array, Value from, Value to, Range range, OptionalInt limit) {
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

        private Variable systemCall(long number, List<Value> arguments, Range range, OptionalInt limit) {
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

        /** {@code for (int i = 0; i < a.length; i++) a[i] …}, whose checks cannot fail. */
        private void overArray() {
            Array array = any(arrays);
            Variable i = function.variable("i" + line, Width.INT);
            Block head = function.block();
            Block body = function.block();
            Block end = function.block();
            add(new Operation.Copy(line, i, new Constant(0)));
            end(new Terminator.Jump(line, head));
            head.end(new Terminator.Branch(line, Relation.LESS, Width.INT, i, array.length(), body, end));
            block = body;
            check(Relation.BELOW, Width.INT, i, array.length(), "index");
            Variable element = temporary(array.kind().width());
            add(new Operation.Load(line, element, array.kind(), array.address(), i));
            variables.stream()
                    .filter(it -> it.width() == element.width())
                    .findFirst()
                    .ifPresent(to -> add(new Operation.Binary(line, to, BinaryOperator.ADD, to, element)));
            Variable sum = temporary(Width.INT);
            add(new Operation.Binary(line, sum, BinaryOperator.ADD, i, new Constant(1)));
            add(new Operation.Copy(line, i, sum));
            end(new Terminator.Jump(line, head));
            block = end;
        }
    }
}
