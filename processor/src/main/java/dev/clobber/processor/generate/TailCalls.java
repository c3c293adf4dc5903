package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jumps to a function of this program whose return would be followed by another one at once. */
final class TailCalls implements Shortening.Rule {
    private final Set<String> functions;

    /** Calls of some functions; those of other objects stay calls, which any linker knows. */
    TailCalls(Set<String> functions) {
        this.functions = functions;
    }

    @Override
    public List<MachineItem> apply(FunctionItems function) {
        for (int i = 0; i + 1 < function.size(); i++) {
            Optional<String> callee = function.target(i);
            boolean isCall = function.flow(i).filter(Flow.CALL::equals).isPresent();
            boolean returns = function.flow(i + 1).filter(Flow.RETURN::equals).isPresent();
            if (isCall && returns && callee.isPresent() && functions.contains(callee.get())) {
                MachineItem.Operation call = (MachineItem.Operation) function.get(i);
                Instruction jump = Instruction.of(FunctionItems.JUMP, new LabelReference(callee.get()));
                return Shortening.replaced(function.items(), i, i + 2, new MachineItem.Operation(jump, call.line()));
            }
        }
        return function.items();
    }
}
