package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Range;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** The statements of a random function. */
final class RandomBody extends RandomValues {
    private final List<Function> callees;
    private final List<Loop> loops = new ArrayList<>();
    private int fuel;

    /** Where {@code break} and {@code continue} go. */
    private record Loop(Block next, Block end) {}

    /**
     * Begins a function.
     *
     * @param callees what it can call
     * @param fuel how many statements with others within it may have
     */
    RandomBody(Random random, Function function, List<Function> callees, int fuel) {
        super(random, function);
        this.callees = callees;
        this.fuel = fuel;
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
        if (callees.isEmpty()) {
            return;
        }
        Function callee = any(callees);
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
