package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Constant;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.HashSet;
import java.util.Set;

/** Memory that nobody writes while a function runs: constant bytes, and the count and the addresses of arguments that the kernel left. */
final class FixedMemory {
    private final Set<Value> addresses = new HashSet<>();

    private FixedMemory(Function function) {
        Uses uses = Uses.of(function);
        if (function.linkage() == Function.Linkage.ENTRY) {
            function.parameters().stream().filter(uses::isAssignedOnce).forEach(addresses::add);
        }
        int known = -1;
        while (addresses.size() != known) {
            known = addresses.size();
            for (Block block : function.blocks()) {
                for (Operation operation : block.operations()) {
                    operation
                            .result()
                            .filter(to -> uses.isAssignedOnce(to) && isAddress(operation))
                            .ifPresent(addresses::add);
                }
            }
        }
    }

    static FixedMemory of(Function function) {
        return new FixedMemory(function);
    }

    private boolean isAddress(Operation operation) {
        return operation instanceof Operation.DataAddress
                || operation instanceof Operation.Copy copy && addresses.contains(copy.from())
                || operation instanceof Operation.Binary sum
                        && sum.operator() == BinaryOperator.ADD
                        && addresses.contains(sum.left())
                        && sum.right() instanceof Constant;
    }

    /** Whether a load gives the same whenever it is done. */
    boolean isFixed(Operation.Load load) {
        return load.base() instanceof Variable base && addresses.contains(base);
    }
}
