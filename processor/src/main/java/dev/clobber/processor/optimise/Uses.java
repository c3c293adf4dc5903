package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.List;

/** How often each variable of a function is assigned and read, as it is when it is asked for. */
final class Uses {
    private final int[] reads;
    private final int[] assignments;

    private Uses(Function function) {
        reads = new int[function.variables().size()];
        assignments = new int[function.variables().size()];
        function.parameters().forEach(parameter -> assignments[parameter.number()]++);
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                read(operation.operands());
                operation.result().ifPresent(to -> assignments[to.number()]++);
            }
            read(block.end().operands());
        }
    }

    static Uses of(Function function) {
        return new Uses(function);
    }

    private void read(List<Value> operands) {
        for (Value operand : operands) {
            if (operand instanceof Variable variable) {
                reads[variable.number()]++;
            }
        }
    }

    /** Whether it is read at one place, or none. */
    boolean isReadOnce(Value value) {
        return value instanceof Variable variable && reads[variable.number()] <= 1;
    }

    /** Whether nobody reads it. */
    boolean isUnread(Variable variable) {
        return reads[variable.number()] == 0;
    }

    /** Whether it is assigned at one place; being a parameter counts as one. */
    boolean isAssignedOnce(Variable variable) {
        return assignments[variable.number()] == 1;
    }
}
