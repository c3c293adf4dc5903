package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.PcRelative;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What can be told of code before its addresses are known. */
final class ItemFacts {
    private ItemFacts() {}

    static List<Code.Step> steps(List<Item> items) {
        Map<String, Integer> labels = labels(items);
        List<Code.Step> steps = new ArrayList<>(items.size());
        for (Item item : items) {
            if (item instanceof Item.Operation operation) {
                steps.add(new Code.Step(
                        operation.instruction(),
                        Effects.of(operation.encodings().get(0)),
                        operation.line(),
                        target(operation.instruction(), labels)));
            }
        }
        return steps;
    }

    /** The step before which each label stands. */
    private static Map<String, Integer> labels(List<Item> items) {
        Map<String, Integer> labels = new HashMap<>();
        int count = 0;
        for (Item item : items) {
            if (item instanceof Item.Label label) {
                labels.put(label.name(), count);
            } else if (item instanceof Item.FunctionStart function) {
                labels.put(function.name(), count);
            } else if (item instanceof Item.Operation) {
                count++;
            }
        }
        return labels;
    }

    private static OptionalInt target(Instruction instruction, Map<String, Integer> labels) {
        for (Operand operand : instruction.operands()) {
            if (operand instanceof LabelReference reference && labels.containsKey(reference.name())) {
                return OptionalInt.of(labels.get(reference.name()));
            }
        }
        return OptionalInt.empty();
    }

    static int longestLength(List<Item> items) {
        int length = 0;
        for (Item item : items) {
            if (item instanceof Item.Operation operation) {
                length += operation
                        .encodings()
                        .get(operation.encodings().size() - 1)
                        .length();
            } else if (item instanceof Item.Data data) {
                length += data.bytes().length;
            } else if (item instanceof Item.Align align) {
                length += align.bytes() - 1;
            }
        }
        return length;
    }

    /** The shortest encoding stands first, the longest last. */
    static boolean hasShortBranch(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Item.Operation operation) {
                List<Encoded> encodings = operation.encodings();
                Optional<PcRelative> target =
                        encodings.get(encodings.size() - 1).target();
                if (target.isPresent() && target.get().bits() < 32) {
                    return true;
                }
            }
        }
        return false;
    }

    static Set<Register> implicitRegisters(List<Item> items) {
        Set<Register> all = new HashSet<>();
        for (Item item : items) {
            if (item instanceof Item.Operation operation) {
                all.addAll(operation.encodings().get(0).implicitRegisters(operation.instruction()));
            }
        }
        return all;
    }

    static List<Code.OpaqueBytes> opaqueBytes(List<Item> items) {
        List<Code.OpaqueBytes> opaque = new ArrayList<>();
        int count = 0;
        for (Item item : items) {
            if (item instanceof Item.Data data) {
                opaque.add(new Code.OpaqueBytes(count, data.line()));
            } else if (item instanceof Item.Operation) {
                count++;
            }
        }
        return opaque;
    }
}
