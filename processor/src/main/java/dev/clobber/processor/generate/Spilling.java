package dev.clobber.processor.generate;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.ElementKind;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import dev.clobber.processor.ir.Width;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps variables that share a register in memory instead: each reader loads, each writer stores. */
final class Spilling {
    private final Function function;
    private final List<Variable> spilled;
    private final Slot slot;

    private Spilling(Function function, List<Variable> spilled) {
        this.function = function;
        this.spilled = spilled;
        this.slot = function.slot(Long.BYTES);
    }

    static void spill(Function function, List<Variable> variables) {
        Spilling spilling = new Spilling(function, variables);
        for (Block block : function.blocks()) {
            spilling.rewrite(block);
        }
        spilling.parameters();
    }

    private void rewrite(Block block) {
        List<Operation> all = List.copyOf(block.operations());
        List<Operation> rewritten = block.operations();
        rewritten.clear();
        for (Operation operation : all) {
            List<Value> operands = loaded(operation.operands(), operation.line(), rewritten);
            Optional<Variable> result = operation.result();
            if (result.isEmpty() || !spilled.contains(result.get())) {
                rewritten.add(operation.with(result, operands));
                continue;
            }
            Variable fresh = function.variable("", result.get().width());
            rewritten.add(operation.with(Optional.of(fresh), operands));
            store(fresh, operation.line(), rewritten);
        }
        Terminator end = block.end();
        block.end(end.with(loaded(end.operands(), end.line(), rewritten), end.successors()));
    }

    private List<Value> loaded(List<Value> operands, int line, List<Operation> into) {
        Map<Variable, Variable> fresh = new HashMap<>();
        List<Value> replaced = new ArrayList<>();
        for (Value operand : operands) {
            if (operand instanceof Variable variable && spilled.contains(variable)) {
                replaced.add(fresh.computeIfAbsent(variable, key -> load(key.width(), line, into)));
            } else {
                replaced.add(operand);
            }
        }
        return replaced;
    }

    private Variable load(Width width, int line, List<Operation> into) {
        Variable value = function.variable("", width);
        into.add(new Operation.Load(line, value, kind(width), address(line, into), new Constant(0)));
        return value;
    }

    private void store(Variable value, int line, List<Operation> into) {
        into.add(new Operation.Store(line, kind(value.width()), address(line, into), new Constant(0), value));
    }

    private Variable address(int line, List<Operation> into) {
        Variable address = function.variable("", Width.LONG);
        into.add(new Operation.SlotAddress(line, address, slot));
        return address;
    }

    private static ElementKind kind(Width width) {
        return width == Width.INT ? ElementKind.INT : ElementKind.LONG;
    }

    private void parameters() {
        for (int i = 0; i < function.parameters().size(); i++) {
            Variable parameter = function.parameters().get(i);
            if (spilled.contains(parameter) && function.linkage() != Function.Linkage.ENTRY) {
                Variable fresh = function.variable(parameter.name(), parameter.width());
                function.parameters().set(i, fresh);
                List<Operation> first = new ArrayList<>();
                store(fresh, 0, first);
                before(first);
            }
        }
    }

    /** In a block of its own before the entry, for that may be jumped to. */
    private void before(List<Operation> operations) {
        Block entry = function.entry();
        Block block = function.block();
        function.blocks().remove(block);
        function.blocks().add(0, block);
        block.operations().addAll(operations);
        block.end(new Terminator.Jump(0, entry));
    }
}
