package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of one function, and where control goes among them.
 *
 * @param items from its start to its end
 * @param facts of instructions
 */
record FunctionItems(List<MachineItem> items, InstructionFacts facts) {
    static final String JUMP = "jmp";

    /** How many items there are. */
    int size() {
        return items.size();
    }

    /** An item. */
    MachineItem get(int index) {
        return items.get(index);
    }

    /** How control goes on after an item; empty for what is no single instruction. */
    Optional<Flow> flow(int index) {
        return items.get(index) instanceof MachineItem.Operation operation
                ? Optional.of(facts.of(operation.instruction()).flow())
                : Optional.empty();
    }

    /** Whether control never goes from an item to the next one. */
    boolean leaves(int index) {
        Optional<Flow> flow = flow(index);
        return flow.isPresent() && (flow.get() == Flow.JUMP || flow.get() == Flow.RETURN);
    }

    /** The label that an instruction jumps, branches, or calls to. */
    Optional<String> target(int index) {
        return items.get(index) instanceof MachineItem.Operation operation
                        && operation.instruction().operands().size() == 1
                        && operation.instruction().operands().get(0) instanceof LabelReference label
                ? Optional.of(label.name())
                : Optional.empty();
    }

    /** Where an instruction surely jumps to. */
    Optional<String> jump(int index) {
        return leaves(index) ? target(index) : Optional.empty();
    }

    /** The places of the labels. */
    Map<String, Integer> labels() {
        Map<String, Integer> labels = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof MachineItem.Label label) {
                labels.put(label.name(), i);
            }
        }
        return labels;
    }

    /** The labels that something names. */
    Set<String> named() {
        Set<String> named = new HashSet<>();
        for (MachineItem item : items) {
            if (item instanceof MachineItem.Operation operation) {
                for (Operand operand : operation.instruction().operands()) {
                    if (operand instanceof LabelReference label) {
                        named.add(label.name());
                    } else if (operand instanceof Memory memory) {
                        memory.symbol().ifPresent(named::add);
                    }
                }
            }
        }
        return named;
    }

    /** The first place from one on that is no label. */
    int skipLabels(int index) {
        int next = index;
        while (next < items.size() && items.get(next) instanceof MachineItem.Label) {
            next++;
        }
        return next;
    }

    /** The same instruction as an item, to another label. */
    MachineItem retargeted(int index, String label) {
        MachineItem.Operation operation = (MachineItem.Operation) items.get(index);
        return new MachineItem.Operation(
                Instruction.of(operation.instruction().mnemonic(), new LabelReference(label)), operation.line());
    }

    /** Whether two items do the same, whatever lines they come from. */
    boolean areAlike(int one, int other) {
        MachineItem first = items.get(one);
        MachineItem second = items.get(other);
        if (first instanceof MachineItem.Operation a && second instanceof MachineItem.Operation b) {
            return a.instruction().equals(b.instruction());
        }
        if (first instanceof MachineItem.AddressOf a && second instanceof MachineItem.AddressOf b) {
            return a.register().equals(b.register()) && a.symbol().equals(b.symbol());
        }
        if (first instanceof MachineItem.Push a && second instanceof MachineItem.Push b) {
            return a.register().equals(b.register());
        }
        if (first instanceof MachineItem.Pop a && second instanceof MachineItem.Pop b) {
            return a.register().equals(b.register());
        }
        return first instanceof MachineItem.FrameDepth && first.equals(second);
    }
}
