package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where two ways do the same before they come together or leave, one of them jumps into the other (cross-jumping). */
final class TailMerging implements Shortening.Rule {
    private final CodeLength lengths;

    TailMerging(CodeLength lengths) {
        this.lengths = lengths;
    }

    /**
     * The end of a way.
     *
     * @param end the place behind its last instruction that the others have too
     * @param behind the place behind its last instruction
     * @param falls whether it goes on to the next instruction without a jump
     */
    private record Way(int end, int behind, boolean falls) {}

    /** Two ways, and how many items they have in common. */
    private record Pair(Way shortened, Way kept, int items) {}

    @Override
    public List<MachineItem> apply(FunctionItems function) {
        int before = lengths.of(function.items());
        List<MachineItem> best = function.items();
        int least = before;
        for (List<Way> ways : ways(function).values()) {
            for (Way shortened : ways) {
                Optional<Pair> pair = shortened.falls() ? Optional.empty() : longest(function, shortened, ways);
                if (pair.isPresent()) {
                    List<MachineItem> merged = merged(function, pair.get());
                    int length = lengths.of(merged);
                    if (length < least) {
                        best = merged;
                        least = length;
                    }
                }
            }
        }
        return best;
    }

    /** By where they go: a label, or nothing for what returns. */
    private static Map<String, List<Way>> ways(FunctionItems function) {
        Map<String, Integer> labels = function.labels();
        Map<String, List<Way>> ways = new LinkedHashMap<>();
        for (int i = 0; i < function.size(); i++) {
            if (function.jump(i).isPresent()) {
                String label = function.jump(i).get();
                String first = labels.containsKey(label) ? firstOf(function, labels.get(label)) : label;
                add(ways, first, new Way(i, i + 1, false));
            } else if (function.leaves(i)) {
                add(ways, "", new Way(i + 1, i + 1, false));
            } else if (i + 1 < function.size()
                    && function.get(i + 1) instanceof MachineItem.Label label
                    && !(function.get(i) instanceof MachineItem.Label)) {
                add(ways, label.name(), new Way(i + 1, i + 1, true));
            }
        }
        return ways;
    }

    private static void add(Map<String, List<Way>> ways, String destination, Way way) {
        ways.computeIfAbsent(destination, none -> new ArrayList<>()).add(way);
    }

    /** The first of the labels that stand at one place. */
    private static String firstOf(FunctionItems function, int place) {
        int first = place;
        while (first > 0 && function.get(first - 1) instanceof MachineItem.Label) {
            first--;
        }
        return ((MachineItem.Label) function.get(first)).name();
    }

    private static Optional<Pair> longest(FunctionItems function, Way shortened, List<Way> ways) {
        Optional<Pair> best = Optional.empty();
        for (Way kept : ways) {
            int common = kept == shortened ? 0 : common(function, shortened, kept);
            if (common > 0 && (best.isEmpty() || common > best.get().items())) {
                best = Optional.of(new Pair(shortened, kept, common));
            }
        }
        return best;
    }

    private static int common(FunctionItems function, Way one, Way other) {
        int count = 0;
        while (one.end() - count > 0
                && other.end() - count > 0
                && function.areAlike(one.end() - count - 1, other.end() - count - 1)
                && isWithin(function, one, one.end() - count - 1)
                && isWithin(function, other, other.end() - count - 1)) {
            count++;
        }
        return count;
    }

    /** Whether control comes to the end of a way from an item. */
    private static boolean isWithin(FunctionItems function, Way way, int index) {
        return !function.leaves(index) || index == way.end() - 1 && way.end() == way.behind();
    }

    private static List<MachineItem> merged(FunctionItems function, Pair pair) {
        int start = pair.kept().end() - pair.items();
        List<MachineItem> items = new ArrayList<>(function.items());
        boolean isNamed = start > 0 && function.get(start - 1) instanceof MachineItem.Label;
        MachineItem.Label label =
                isNamed ? (MachineItem.Label) function.get(start - 1) : new MachineItem.Label(freshLabel(function));
        int from = pair.shortened().end() - pair.items();
        int line = line(function.get(from));
        MachineItem jump =
                new MachineItem.Operation(Instruction.of(FunctionItems.JUMP, new LabelReference(label.name())), line);
        if (start > from) {
            addLabel(items, start, label, isNamed);
        }
        items.subList(from, pair.shortened().behind()).clear();
        items.add(from, jump);
        if (start < from) {
            addLabel(items, start, label, isNamed);
        }
        return items;
    }

    private static void addLabel(List<MachineItem> items, int place, MachineItem.Label label, boolean isThere) {
        if (!isThere) {
            items.add(place, label);
        }
    }

    private static int line(MachineItem item) {
        return item instanceof MachineItem.Operation operation
                ? operation.line()
                : item instanceof MachineItem.AddressOf address
                        ? address.line()
                        : item instanceof MachineItem.Pop pop ? pop.line() : 0;
    }

    private static String freshLabel(FunctionItems function) {
        String name = ((MachineItem.FunctionStart) function.get(0)).name();
        Set<String> taken = function.labels().keySet();
        int number = 1;
        while (taken.contains(name + ".tail" + number)) {
            number++;
        }
        return name + ".tail" + number;
    }
}
