package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the code of a function shorter without looking at what its instructions compute. */
final class Shortening {
    /** A way to make code shorter. */
    interface Rule {
        /** The items after the rule's next change; the very same list where there is nothing to change. */
        List<MachineItem> apply(FunctionItems function);
    }

    private final InstructionFacts facts;
    private final CodeLength lengths;
    private final List<Rule> rules;

    /**
     * The rules, in the order in which they are tried.
     *
     * @param functions the names of those of this program
     */
    Shortening(InstructionFacts facts, Options options, Set<String> functions) {
        this.facts = facts;
        this.lengths = new CodeLength(facts, options);
        this.rules = List.of(
                new JumpThreading(), new UnreachableItems(), new TailCalls(functions), new TailMerging(lengths));
    }

    /** The items of a function, from its start to its end, as short as the rules make them. */
    List<MachineItem> shorten(List<MachineItem> items) {
        List<MachineItem> current = items;
        for (int i = 0; i < rules.size(); i++) {
            List<MachineItem> changed = rules.get(i).apply(new FunctionItems(current, facts));
            if (changed != current) {
                current = changed;
                i = -1;
            }
        }
        return lengths.of(current) < lengths.of(items) ? List.copyOf(current) : items;
    }

    /** A list with some items replaced. */
    static List<MachineItem> replaced(List<MachineItem> items, int from, int to, MachineItem... others) {
        List<MachineItem> changed = new ArrayList<>(items.subList(0, from));
        changed.addAll(List.of(others));
        changed.addAll(items.subList(to, items.size()));
        return changed;
    }
}
