package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.BinaryOperator;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import java.util.Map;

/** About how many bytes of machine code there will be. */
final class SizeEstimate {
    private static final int ARGUMENT = 3;

    private static final Map<Class<? extends Operation>, Integer> BYTES = Map.ofEntries(
            Map.entry(Operation.Copy.class, 2),
            Map.entry(Operation.Binary.class, 3),
            Map.entry(Operation.Compare.class, 7),
            Map.entry(Operation.Convert.class, 3),
            Map.entry(Operation.DataAddress.class, 5),
            Map.entry(Operation.SlotAddress.class, 4),
            Map.entry(Operation.Load.class, 4),
            Map.entry(Operation.Store.class, 3),
            Map.entry(Operation.Clear.class, 9),
            Map.entry(Operation.CopyBytes.class, 12),
            Map.entry(Operation.Call.class, 5),
            Map.entry(Operation.ExternalCall.class, 5),
            Map.entry(Operation.SystemCall.class, 4),
            Map.entry(Operation.InlineAssembly.class, 8));

    private SizeEstimate() {}

    /** A function without what brings it back to its caller. */
    static int of(Function function) {
        int bytes = 0;
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                bytes += of(operation);
            }
            bytes += of(block.end());
        }
        return bytes;
    }

    static int of(Operation operation) {
        int bytes = BYTES.get(operation.getClass());
        if (bytes >= 4 && operation.hasEffect() || operation instanceof Operation.InlineAssembly) {
            bytes += ARGUMENT * operation.operands().size();
        }
        boolean divides = operation instanceof Operation.Binary binary
                && (binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER);
        return divides ? bytes + 3 : bytes;
    }

    private static int of(Terminator end) {
        if (end instanceof Terminator.Branch) {
            return 5;
        }
        return end instanceof Terminator.Throw ? 10 : 0;
    }
}
