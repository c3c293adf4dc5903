package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many bytes items come to: what the search compares. Branches are short unless their label is too far. */
final class CodeLength {
    private static final int GROWTH_OF_CONDITIONAL = 4;
    private static final int GROWTH_OF_JUMP = 3;

    private final InstructionFacts facts;
    private final Options options;

    CodeLength(InstructionFacts facts, Options options) {
        this.facts = facts;
        this.options = options;
    }

    /** A branch, by the place behind it. */
    private record Branch(int end, String label, int growth) {}

    int of(List<MachineItem> items) {
        Map<String, Integer> labels = new HashMap<>();
        List<Branch> branches = new ArrayList<>();
        int length = 0;
        for (MachineItem item : items) {
            if (item instanceof MachineItem.Label label) {
                labels.put(label.name(), length);
                continue;
            }
            length += length(item);
            if (item instanceof MachineItem.Operation operation) {
                addBranch(operation.instruction(), length, branches);
            }
        }
        for (Branch branch : branches) {
            Integer target = labels.get(branch.label());
            if (target != null && target - branch.end() != (byte) (target - branch.end())) {
                length += branch.growth();
            }
        }
        return length;
    }

    private static void addBranch(Instruction instruction, int end, List<Branch> branches) {
        if (instruction.mnemonic().startsWith("j") && instruction.operands().get(0) instanceof LabelReference label) {
            int growth = instruction.mnemonic().equals("jmp") ? GROWTH_OF_JUMP : GROWTH_OF_CONDITIONAL;
            branches.add(new Branch(end, label.name(), growth));
        }
    }

    private int length(MachineItem item) {
        if (item instanceof MachineItem.Operation operation) {
            return facts.of(operation.instruction()).length();
        }
        if (item instanceof MachineItem.AddressOf) {
            return options.addressLength();
        }
        if (item instanceof MachineItem.Push push) {
            return RegisterOrder.isExtended(push.register()) ? 2 : 1;
        }
        if (item instanceof MachineItem.Pop pop) {
            return RegisterOrder.isExtended(pop.register()) ? 2 : 1;
        }
        return item instanceof MachineItem.Inline inline ? inline.code().longestLength() : 0;
    }
}
