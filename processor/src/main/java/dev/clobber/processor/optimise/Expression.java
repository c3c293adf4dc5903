package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Terminator;
import dev.clobber.processor.ir.Value;
import java.util.List;

/**
 * What an operation does, whichever line it stands on and whatever gets its result.
 *
 * @param what its kind, and all that makes it but its operands
 * @param operands what it takes
 */
record Expression(List<Object> what, List<Value> operands) {

    static Expression of(Operation operation) {
        return new Expression(what(operation), List.copyOf(operation.operands()));
    }

    private static List<Object> what(Operation operation) {
        Class<?> kind = operation.getClass();
        if (operation instanceof Operation.Binary binary) {
            return List.of(kind, binary.operator(), binary.to().width());
        }
        if (operation instanceof Operation.Compare compare) {
            return List.of(kind, compare.relation(), compare.width());
        }
        if (operation instanceof Operation.Convert convert) {
            return List.of(kind, convert.conversion());
        }
        if (operation instanceof Operation.DataAddress address) {
            return List.of(kind, address.data());
        }
        if (operation instanceof Operation.SlotAddress address) {
            return List.of(kind, address.slot());
        }
        if (operation instanceof Operation.Load load) {
            return List.of(kind, load.kind());
        }
        if (operation instanceof Operation.Store store) {
            return List.of(kind, store.kind());
        }
        return call(operation, kind);
    }

    private static List<Object> call(Operation operation, Class<?> kind) {
        if (operation instanceof Operation.Call call) {
            return List.of(kind, call.callee());
        }
        if (operation instanceof Operation.ExternalCall call) {
            return List.of(kind, call.symbol());
        }
        if (operation instanceof Operation.SystemCall call) {
            return List.of(kind, call.gate(), call.number(), call.registers(), call.range(), call.limit());
        }
        if (operation instanceof Operation.InlineAssembly assembly) {
            return List.of(kind, assembly.block(), assembly.isPure());
        }
        return List.of(kind);
    }

    /** What a block does at its end with operands that have other names, whichever line it stands on. */
    static List<Object> of(Terminator end, List<Object> operands) {
        if (end instanceof Terminator.Throw fault) {
            return List.of(Terminator.Throw.class, fault.fault());
        }
        if (end instanceof Terminator.Branch branch) {
            return List.of(branch.relation(), branch.width(), operands, branch.successors());
        }
        return List.of(end.getClass(), operands, end.successors());
    }
}
