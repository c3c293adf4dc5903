package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a copy of a function in the place of a call. */
final class Splice {
    private final Function caller;
    private final Block block;
    private final int index;
    private final Operation.Call call;
    private final Map<Variable, Variable> variables = new IdentityHashMap<>();
    private final Map<Slot, Slot> slots = new IdentityHashMap<>();
    private final Map<Block, Block> blocks = new IdentityHashMap<>();

    Splice(Function caller, Block block, int index, Operation.Call call) {
        this.caller = caller;
        this.block = block;
        this.index = index;
        this.call = call;
    }

    void run() {
        Function callee = call.callee();
        int before = caller.blocks().size();
        callee.blocks().forEach(old -> blocks.put(old, caller.block()));
        Block rest = caller.block();
        callee.blocks().forEach(old -> copy(old, rest));
        List<Operation> operations = block.operations();
        List<Operation> after = operations.subList(index + 1, operations.size());
        rest.operations().addAll(after);
        rest.end(block.end());
        after.clear();
        operations.remove(index);
        for (int i = 0; i < callee.parameters().size(); i++) {
            Variable parameter = variable(callee.parameters().get(i));
            operations.add(
                    new Operation.Copy(call.line(), parameter, call.arguments().get(i)));
        }
        block.end(new Terminator.Jump(call.line(), blocks.get(callee.entry())));
        moveBehind(before);
    }

    /** New blocks follow the one that called, as what they do follows. */
    private void moveBehind(int before) {
        List<Block> added = caller.blocks().subList(before, caller.blocks().size());
        List<Block> copy = new ArrayList<>(added);
        added.clear();
        caller.blocks().addAll(caller.blocks().indexOf(block) + 1, copy);
    }

    private void copy(Block old, Block rest) {
        Block copy = blocks.get(old);
        old.operations().forEach(operation -> copy.operations().add(copy(operation)));
        if (old.end() instanceof Terminator.Return back) {
            call.to()
                    .ifPresent(to -> copy.operations()
                            .add(new Operation.Copy(
                                    back.line(), to, value(back.value().orElseThrow()))));
            copy.end(new Terminator.Jump(back.line(), rest));
        } else {
            copy.end(old.end()
                    .with(
                            old.end().operands().stream().map(this::value).toList(),
                            old.end().successors().stream().map(blocks::get).toList()));
        }
    }

    private Operation copy(Operation operation) {
        if (operation instanceof Operation.SlotAddress address) {
            Slot slot = slots.computeIfAbsent(address.slot(), old -> caller.slot(old.size()));
            return new Operation.SlotAddress(address.line(), variable(address.to()), slot);
        }
        Optional<Variable> to = operation.result().map(this::variable);
        return operation.with(to, operation.operands().stream().map(this::value).toList());
    }

    private Value value(Value value) {
        return value instanceof Variable variable ? variable(variable) : value;
    }

    private Variable variable(Variable old) {
        return variables.computeIfAbsent(old, it -> caller.variable(it.name(), it.width()));
    }
}
