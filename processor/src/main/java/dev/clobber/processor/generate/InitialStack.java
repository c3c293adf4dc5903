package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the kernel has put on a new program's stack is popped where it is read once and in order: a pop has one byte, a load from [rsp]
 * three to five. Afterwards rsp is higher, which nobody sees who has no frame.
 */
final class InitialStack {
    private static final int WORD = 8;

    private InitialStack() {}

    /** The same code of a program's entry with loads from [rsp] popped, or as it was where that cannot be. */
    static List<MachineItem> popped(List<MachineItem> items) {
        List<Integer> loads = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof MachineItem.Operation operation) || !namesStack(operation.instruction())) {
                continue;
            }
            if (!isLoad(operation.instruction()) || offset(operation.instruction()) < next) {
                return items;
            }
            next = offset(operation.instruction()) + WORD;
            loads.add(i);
        }
        boolean canPop = !loads.isEmpty() && isStraight(items, loads.get(loads.size() - 1));
        return canPop ? rewritten(items, loads) : items;
    }

    private static boolean namesStack(Instruction instruction) {
        for (Operand operand : instruction.operands()) {
            boolean isStack = operand instanceof Register register && register.aliases(Registers.RSP)
                    || operand instanceof Memory memory
                            && memory.base().filter(Registers.RSP::aliases).isPresent();
            if (isStack && !(instruction.mnemonic().equals("pop"))) {
                return true;
            }
        }
        return instruction.mnemonic().equals("enter");
    }

    /** A whole word, or the number of arguments, whose upper half is zero. */
    private static boolean isLoad(Instruction instruction) {
        return instruction.mnemonic().equals("mov")
                && instruction.operands().get(0) instanceof Register target
                && instruction.operands().get(1) instanceof Memory memory
                && memory.index().isEmpty()
                && memory.displacement() % WORD == 0
                && memory.displacement() >= 0
                && (target.bits() == 64 || target.bits() == 32 && memory.displacement() == 0);
    }

    private static long offset(Instruction instruction) {
        return ((Memory) instruction.operands().get(1)).displacement();
    }

    /** Whether nobody jumps to a place up to the last load: then all of it runs once, from the start. */
    private static boolean isStraight(List<MachineItem> items, int last) {
        Set<String> targets = new HashSet<>();
        for (MachineItem item : items) {
            if (item instanceof MachineItem.Operation operation) {
                for (Operand operand : operation.instruction().operands()) {
                    if (operand instanceof LabelReference label) {
                        targets.add(label.name());
                    }
                }
            }
        }
        for (MachineItem item : items.subList(0, last)) {
            if (item instanceof MachineItem.Label label && targets.contains(label.name())
                    || item instanceof MachineItem.Inline) {
                return false;
            }
        }
        return true;
    }

    private static List<MachineItem> rewritten(List<MachineItem> items, List<Integer> loads) {
        List<MachineItem> popped = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < items.size(); i++) {
            if (!loads.contains(i)) {
                popped.add(items.get(i));
                continue;
            }
            MachineItem.Operation load = (MachineItem.Operation) items.get(i);
            Register target = ((Register) load.instruction().operands().get(0)).full();
            long offset = offset(load.instruction());
            for (; next <= offset; next += WORD) {
                popped.add(new MachineItem.Operation(Instruction.of("pop", target), load.line()));
            }
        }
        return popped;
    }
}
