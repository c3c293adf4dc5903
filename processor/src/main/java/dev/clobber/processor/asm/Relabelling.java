package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the labels of some code other names, where they stand and where they are named; other symbols keep theirs. */
final class Relabelling {
    private final Set<String> labels = new HashSet<>();
    private final String prefix;

    Relabelling(List<Item> items, String prefix) {
        this.prefix = prefix;
        for (Item item : items) {
            if (item instanceof Item.Label label) {
                labels.add(label.name());
            }
        }
    }

    String name(String symbol) {
        return labels.contains(symbol) ? prefix + symbol : symbol;
    }

    /** The instruction itself where it names none of the labels. */
    Instruction apply(Instruction instruction) {
        if (!namesLabel(instruction)) {
            return instruction;
        }
        List<Operand> operands = new ArrayList<>();
        for (Operand operand : instruction.operands()) {
            operands.add(apply(operand));
        }
        return new Instruction(instruction.prefixes(), instruction.mnemonic(), operands, instruction.decorations());
    }

    private boolean namesLabel(Instruction instruction) {
        if (labels.isEmpty()) {
            return false;
        }
        for (Operand operand : instruction.operands()) {
            if (operand instanceof LabelReference reference && labels.contains(reference.name())
                    || operand instanceof Memory memory
                            && memory.symbol().isPresent()
                            && labels.contains(memory.symbol().get())) {
                return true;
            }
        }
        return false;
    }

    private Operand apply(Operand operand) {
        if (operand instanceof LabelReference reference) {
            return new LabelReference(name(reference.name()));
        }
        if (operand instanceof Memory memory && memory.symbol().isPresent()) {
            return new Memory(
                    memory.bits(),
                    memory.base(),
                    memory.index(),
                    memory.scale(),
                    memory.displacement(),
                    Optional.of(name(memory.symbol().get())),
                    memory.segment(),
                    memory.broadcast());
        }
        return operand;
    }
}
