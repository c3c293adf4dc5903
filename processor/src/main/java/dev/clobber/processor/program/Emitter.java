package dev.clobber.processor.program;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Conversion;
import dev.clobber.processor.ir.Data;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Fault;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Relation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** Writes a function, an operation after the other. What is known is computed here and leaves no code. */
final class Emitter {
    private final Function function;
    /** In the order of the source. */
    private final Set<Block> begun = new LinkedHashSet<>();

    private final Map<String, Block> faults = new LinkedHashMap<>();
    private Block current;
    private int line;

    Emitter(Function function) {
        this.function = function;
        this.current = function.block();
        begun.add(current);
    }

    /** The line that the operations to come are of. */
    void line(int number) {
        if (number > 0) {
            line = number;
        }
    }

    int line() {
        return line;
    }

    /** A variable for a part of an expression, to be read once. */
    Variable temporary(Width width) {
        return function.variable("", width);
    }

    Variable variable(String name, Width width) {
        return function.variable(name, width);
    }

    Block block() {
        return function.block();
    }

    /** Goes on at a block. */
    void begin(Block block) {
        begun.add(block);
        current = block;
    }

    void add(Operation operation) {
        current.operations().add(operation);
    }

    /** Ends the block; what follows, until the next one begins, is never reached. */
    void end(Terminator end) {
        current.end(end);
        begin(block());
    }

    void jump(Block target) {
        end(new Terminator.Jump(line, target));
    }

    /** Ends the block by a choice. */
    void branch(Relation relation, Width width, Value left, Value right, Block then, Block otherwise) {
        if (left instanceof Constant one && right instanceof Constant other) {
            jump(relation.holds(one.number(), other.number()) ? then : otherwise);
        } else if (left instanceof Constant) {
            end(new Terminator.Branch(line, relation.swapped(), width, right, left, then, otherwise));
        } else {
            end(new Terminator.Branch(line, relation, width, left, right, then, otherwise));
        }
    }

    /** Goes on where a relation holds, and throws where not. */
    void check(Relation relation, Width width, Value left, Value right, String message) {
        if (left instanceof Constant one
                && right instanceof Constant other
                && relation.holds(one.number(), other.number())) {
            return;
        }
        if (left.equals(right) && relation.holds(0, 0)) {
            return;
        }
        Block sound = block();
        branch(relation, width, left, right, sound, fault(message));
        begin(sound);
    }

    private Block fault(String message) {
        return faults.computeIfAbsent(message, text -> {
            Block block = block();
            block.end(new Terminator.Throw(line, new Fault(text)));
            return block;
        });
    }

    /** Assigns a variable. An operation that has just made the value for it alone gives it directly. */
    void copy(Variable to, Value from) {
        List<Operation> operations = current.operations();
        int last = operations.size() - 1;
        if (last >= 0
                && from instanceof Variable made
                && made.name().isEmpty()
                && operations.get(last).result().equals(Optional.of(made))) {
            operations.set(
                    last,
                    operations
                            .get(last)
                            .with(Optional.of(to), operations.get(last).operands()));
        } else {
            add(new Operation.Copy(line, to, from));
        }
    }

    /** A value that stays as it is whatever is assigned later. */
    Value saved(Value value, Width width) {
        if (value instanceof Constant) {
            return value;
        }
        // Named, for it may be read twice.
        Variable copy = variable("saved", width);
        copy(copy, value);
        return copy;
    }

    Value binary(BinaryOperator operator, Width width, Value left, Value right) {
        boolean isFault = Operators.divides(operator) && right instanceof Constant zero && zero.number() == 0;
        if (left instanceof Constant one && right instanceof Constant other && !isFault) {
            return new Constant(operator.apply(width, one.number(), other.number()));
        }
        Variable to = temporary(width);
        add(new Operation.Binary(line, to, operator, left, right));
        return to;
    }

    Value compare(Relation relation, Width width, Value left, Value right) {
        if (left instanceof Constant one && right instanceof Constant other) {
            return new Constant(relation.holds(one.number(), other.number()) ? 1 : 0);
        }
        Variable to = temporary(Width.INT);
        add(new Operation.Compare(line, to, relation, width, left, right));
        return to;
    }

    Value convert(Conversion conversion, Value from) {
        if (from instanceof Constant known) {
            return new Constant(conversion.apply(known.number()));
        }
        Variable to = temporary(conversion.to());
        add(new Operation.Convert(line, to, conversion, from));
        return to;
    }

    /** A number of one type as that of another. */
    Value convert(Value value, TypeKind from, TypeKind to) {
        Value converted = value;
        for (Conversion step : Kinds.conversions(from, to)) {
            converted = convert(step, converted);
        }
        return converted;
    }

    Value load(ElementKind kind, Value base, Value index) {
        Variable to = temporary(kind.width());
        add(new Operation.Load(line, to, kind, base, index));
        return to;
    }

    void store(ElementKind kind, Value base, Value index, Value from) {
        add(new Operation.Store(line, kind, base, index, from));
    }

    Value address(Data data) {
        Variable to = temporary(Width.LONG);
        add(new Operation.DataAddress(line, to, data));
        return to;
    }

    Value address(Slot slot) {
        Variable to = temporary(Width.LONG);
        add(new Operation.SlotAddress(line, to, slot));
        return to;
    }

    /** Puts the blocks in the order of the source, faults last, without those that are never reached. */
    void finish() {
        Set<Block> reached = new LinkedHashSet<>();
        List<Block> open = new ArrayList<>(List.of(function.entry()));
        while (!open.isEmpty()) {
            Block block = open.remove(open.size() - 1);
            if (reached.add(block)) {
                open.addAll(block.end().successors());
            }
        }
        List<Block> ordered = new ArrayList<>(begun);
        ordered.addAll(faults.values());
        ordered.retainAll(reached);
        function.blocks().clear();
        function.blocks().addAll(ordered);
    }
}
