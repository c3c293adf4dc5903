package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Slot;
import dev.clobber.processor.ir.Value;
import dev.clobber.processor.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that may hold an address in a slot. */
final class SlotUses {
    private final Slot slot;
    private final Set<Value> addresses = new HashSet<>();

    private SlotUses(Function function, Slot slot) {
        this.slot = slot;
        int known = -1;
        while (addresses.size() != known) {
            known = addresses.size();
            for (Block block : function.blocks()) {
                block.operations().forEach(this::follow);
            }
        }
    }

    static SlotUses of(Function function, Slot slot) {
        return new SlotUses(function, slot);
    }

    private void follow(Operation operation) {
        if (isSource(operation) || isDerived(operation)) {
            addresses.add(operation.result().orElseThrow());
        }
    }

    private boolean isSource(Operation operation) {
        return operation instanceof Operation.SlotAddress address && address.slot() == slot;
    }

    /** Whether an operation makes an address of an address, and does nothing with it. */
    private boolean isDerived(Operation operation) {
        boolean isArithmetic = operation instanceof Operation.Copy
                || operation instanceof Operation.Binary
                || operation instanceof Operation.Convert;
        return isArithmetic && takesAddress(operation.operands());
    }

    /** Whether one of some values may be an address in the slot. */
    boolean takesAddress(List<Value> operands) {
        return operands.stream().anyMatch(addresses::contains);
    }

    boolean isAddress(Value value) {
        return addresses.contains(value);
    }

    /** Whether an operation may do something with the slot or tell others where it is. */
    boolean touches(Operation operation) {
        return takesAddress(operation.operands()) && !isDerived(operation);
    }

    /** The variables, none of which is assigned anything else. */
    boolean isUnmixed(Uses uses) {
        return addresses.stream().allMatch(address -> uses.isAssignedOnce((Variable) address));
    }
}
