package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Value;
import java.util.List;

/** Writes nothing to slots that nobody reads. */
final class DeadSlots implements Pass {
    @Override
    public boolean run(Function function) {
        Uses uses = Uses.of(function);
        boolean changed = false;
        for (Slot slot : function.slots()) {
            SlotUses slotUses = SlotUses.of(function, slot);
            if (slotUses.isUnmixed(uses) && isNeverRead(function, slotUses)) {
                for (Block block : function.blocks()) {
                    changed |= block.operations().removeIf(slotUses::touches);
                }
            }
        }
        return changed;
    }

    private static boolean isNeverRead(Function function, SlotUses uses) {
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                if (uses.touches(operation) && !isWrite(operation, uses)) {
                    return false;
                }
            }
            if (uses.takesAddress(block.end().operands())) {
                return false;
            }
        }
        return true;
    }

    /** Whether an operation writes to the slot, and neither reads it nor tells anybody its address. */
    private static boolean isWrite(Operation operation, SlotUses uses) {
        boolean isWrite = operation instanceof Operation.Store
                || operation instanceof Operation.Clear
                || operation instanceof Operation.CopyBytes;
        List<Value> operands = operation.operands();
        return isWrite && uses.isAddress(operands.get(0)) && !uses.takesAddress(operands.subList(1, operands.size()));
    }
}
