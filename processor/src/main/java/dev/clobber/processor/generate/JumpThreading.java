package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jumps go to where they lead in the end: not to another jump, not to the next instruction, not around a jump, and not to a {@code ret},
 * which is no longer than they are.
 */
final class JumpThreading implements Shortening.Rule {
    @Override
    public List<MachineItem> apply(FunctionItems function) {
        Map<String, Integer> labels = function.labels();
        for (int i = 0; i < function.size(); i++) {
            Optional<Flow> flow = function.flow(i);
            Optional<String> label = function.target(i);
            boolean jumps = flow.isPresent() && (flow.get() == Flow.JUMP || flow.get() == Flow.BRANCH);
            if (!jumps || label.isEmpty() || !labels.containsKey(label.get())) {
                continue;
            }
            int place = labels.get(label.get());
            if (place > i && function.skipLabels(i + 1) > place) {
                return Shortening.replaced(function.items(), i, i + 1);
            }
            int target = function.skipLabels(place);
            Optional<MachineItem> shorter = shorter(function, i, target);
            if (shorter.isPresent()) {
                return Shortening.replaced(function.items(), i, i + 1, shorter.get());
            }
            if (isAround(function, i, place)) {
                return Shortening.replaced(function.items(), i, i + 2, inverted(function, i));
            }
        }
        return function.items();
    }

    private static Optional<MachineItem> shorter(FunctionItems function, int index, int target) {
        if (target >= function.size() || !function.leaves(target) || target == index) {
            return Optional.empty();
        }
        Optional<String> further = function.jump(target);
        if (further.isPresent() && !further.equals(function.target(index))) {
            return isCircle(function, target)
                    ? Optional.empty()
                    : Optional.of(function.retargeted(index, further.get()));
        }
        boolean returns = function.flow(target).filter(Flow.RETURN::equals).isPresent();
        boolean isJump = function.flow(index).filter(Flow.JUMP::equals).isPresent();
        return returns
                        && isJump
                        && ((MachineItem.Operation) function.get(target))
                                .instruction()
                                .operands()
                                .isEmpty()
                ? Optional.of(function.get(target))
                : Optional.empty();
    }

    /** Whether jumps lead nowhere else: an endless loop without anything in it. */
    private static boolean isCircle(FunctionItems function, int first) {
        Map<String, Integer> labels = function.labels();
        int place = first;
        for (int steps = 0; steps <= function.size(); steps++) {
            Optional<String> label = place < function.size() ? function.jump(place) : Optional.empty();
            if (label.isEmpty() || !labels.containsKey(label.get())) {
                return false;
            }
            place = function.skipLabels(labels.get(label.get()));
        }
        return true;
    }

    /** A branch around one jump. */
    private static boolean isAround(FunctionItems function, int index, int place) {
        boolean isCondition = ((MachineItem.Operation) function.get(index))
                                .instruction()
                                .mnemonic()
                                .charAt(0)
                        == 'j'
                && function.flow(index).filter(Flow.BRANCH::equals).isPresent()
                && !((MachineItem.Operation) function.get(index))
                        .instruction()
                        .mnemonic()
                        .endsWith("cxz");
        return isCondition
                && index + 1 < function.size()
                && function.jump(index + 1).isPresent()
                && place > index + 1
                && function.skipLabels(index + 2) > place;
    }

    private static MachineItem inverted(FunctionItems function, int index) {
        MachineItem.Operation branch = (MachineItem.Operation) function.get(index);
        String condition = branch.instruction().mnemonic().substring(1);
        String inverse = condition.charAt(0) == 'n' ? condition.substring(1) : "n" + condition;
        LabelReference label = new LabelReference(function.jump(index + 1).orElseThrow());
        return new MachineItem.Operation(Instruction.of("j" + inverse, label), branch.line());
    }
}
