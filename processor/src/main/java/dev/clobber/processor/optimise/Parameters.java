package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;

/** Passes no argument that nobody reads, or that is the same number in all calls. */
final class Parameters {
    private final Program program;

    private Parameters(Program program) {
        this.program = program;
    }

    /** Whether it changed a function. */
    static boolean run(Program program) {
        Parameters parameters = new Parameters(program);
        boolean changed = false;
        for (Function function : program.functions()) {
            if (function.linkage() == Function.Linkage.INTERNAL) {
                for (int i = function.parameters().size() - 1; i >= 0; i--) {
                    changed |= parameters.drop(function, i);
                }
            }
        }
        return changed;
    }

    private boolean drop(Function function, int index) {
        Variable parameter = function.parameters().get(index);
        Optional<Constant> only = onlyArgument(function, index);
        if (only.isPresent()) {
            assign(function, parameter, only.get());
        } else if (!Uses.of(function).isUnread(parameter)) {
            return false;
        }
        function.parameters().remove(index);
        for (Function caller : program.functions()) {
            caller.blocks().forEach(block -> dropArgument(block, function, index));
        }
        return true;
    }

    /** The number that all calls pass, if they do; a call of the function by itself may pass on what it got. */
    private Optional<Constant> onlyArgument(Function function, int index) {
        Variable parameter = function.parameters().get(index);
        boolean isKept = Uses.of(function).isAssignedOnce(parameter);
        Set<Value> arguments = new HashSet<>();
        for (Function caller : program.functions()) {
            for (Block block : caller.blocks()) {
                for (Operation operation : block.operations()) {
                    if (operation instanceof Operation.Call call && call.callee() == function) {
                        arguments.add(call.arguments().get(index));
                    }
                }
            }
        }
        if (isKept) {
            arguments.remove(parameter);
        }
        return arguments.size() == 1 && arguments.iterator().next() instanceof Constant constant
                ? Optional.of(constant)
                : Optional.empty();
    }

    /** In a block of its own, for control may come back to the entry. */
    private static void assign(Function function, Variable parameter, Constant number) {
        Block entry = function.entry();
        Block before = function.block();
        before.operations().add(new Operation.Copy(entry.end().line(), parameter, number));
        before.end(new Terminator.Jump(entry.end().line(), entry));
        function.blocks().remove(before);
        function.blocks().add(0, before);
    }

    private static void dropArgument(Block block, Function callee, int index) {
        for (ListIterator<Operation> each = block.operations().listIterator(); each.hasNext(); ) {
            if (each.next() instanceof Operation.Call call && call.callee() == callee) {
                List<Value> rest = new ArrayList<>(call.arguments());
                rest.remove(index);
                each.set(new Operation.Call(call.line(), call.to(), callee, rest));
            }
        }
    }
}
