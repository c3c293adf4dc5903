package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.PcRelative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which encoding each instruction takes, and where everything lies. Starts with the shortest encodings and lengthens the
 * branches that do not reach until all do, in the order that GNU as has ({@code relax_segment} in gas/write.c): where padding
 * depends on branches and branches on padding, the order decides, and this one gives the same bytes.
 */
final class Layout {
    private final List<Item> items;
    /** The chosen encoding of each operation, an index into its encodings; 0 for other items. */
    private final int[] choices;
    /** The length of each item at present. */
    private final int[] lengths;
    /** Whether each item is as long as its place asks for. */
    private final boolean[] padding;
    /** Where each item starts, and after the last where all ends. */
    private final int[] offsets;
    /** Whether each item is a branch that has a short form; GNU as moves what stands between two of these as one. */
    private final boolean[] growing;
    /** How many items that are padding stand before each item. */
    private final int[] regions;
    /** The operations that name a label or a symbol. */
    private final List<Integer> references = new ArrayList<>();
    /** The item that a name stands before. */
    private final Map<String, Integer> labels = new HashMap<>();

    private Layout(List<Item> items) {
        this.items = items;
        this.choices = new int[items.size()];
        this.lengths = new int[items.size()];
        this.padding = new boolean[items.size()];
        this.offsets = new int[items.size() + 1];
        this.growing = new boolean[items.size()];
        this.regions = new int[items.size() + 1];
    }

    static Layout of(List<Item> items) {
        Layout layout = new Layout(items);
        layout.findLabels();
        layout.findBranches();
        layout.place();
        boolean changed;
        do {
            changed = layout.lengthen();
        } while (changed);
        layout.requireOrigins();
        layout.requireReach();
        return layout;
    }

    int offset(int item) {
        return offsets[item];
    }

    /** The first item at or behind an offset. */
    int firstAt(int offset) {
        int low = 0;
        int high = offsets.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (offsets[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Encoded chosen(int item) {
        return ((Item.Operation) items.get(item)).encodings().get(choices[item]);
    }

    boolean isLabel(String name) {
        return labels.containsKey(name);
    }

    SortedMap<String, Integer> labelOffsets() {
        SortedMap<String, Integer> all = new TreeMap<>();
        for (Map.Entry<String, Integer> label : labels.entrySet()) {
            all.put(label.getKey(), offsets[label.getValue()]);
        }
        return all;
    }

    private void findLabels() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            padding[i] = item instanceof Item.Align || item instanceof Item.Origin;
            regions[i + 1] = regions[i] + (padding[i] ? 1 : 0);
            if (item instanceof Item.Label label) {
                labels.put(label.name(), i);
            } else if (item instanceof Item.FunctionStart function) {
                labels.put(function.name(), i);
            }
        }
    }

    /** A branch to a label begins short; a symbol from elsewhere may be anywhere, so only a field of 32 bits will do. */
    private void findBranches() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Operation operation) {
                Optional<PcRelative> target = operation.encodings().get(0).target();
                if (target.isPresent()) {
                    references.add(i);
                    growing[i] = target.get().bits() < 32;
                    choices[i] = isLabel(target.get().symbol()) ? 0 : firstOf32(operation);
                }
            }
        }
    }

    private static int firstOf32(Item.Operation operation) {
        List<Encoded> encodings = operation.encodings();
        for (int i = 0; i < encodings.size(); i++) {
            if (encodings.get(i).target().orElseThrow().bits() == 32) {
                return i;
            }
        }
        throw new IllegalArgumentException("`" + operation.instruction() + "` reaches labels of the same code only");
    }

    private void place() {
        for (int i = 0; i < items.size(); i++) {
            if (padding[i]) {
                lengths[i] = padding(i);
            } else if (items.get(i) instanceof Item.Operation) {
                lengths[i] = chosen(i).length();
            } else if (items.get(i) instanceof Item.Data data) {
                lengths[i] = data.bytes().length;
            }
            offsets[i + 1] = offsets[i] + lengths[i];
        }
    }

    /** How long an item is that stands where it does. */
    private int padding(int item) {
        return items.get(item) instanceof Item.Align align
                ? -offsets[item] & align.bytes() - 1
                : Math.max(0, ((Item.Origin) items.get(item)).offset() - offsets[item]);
    }

    /** One pass: moves every item by what grew before it, and lengthens what does not reach. Whether anything grew. */
    private boolean lengthen() {
        int stretch = 0;
        boolean changed = false;
        int fragment = 0;
        for (int i = 0; i < lengths.length; i++) {
            int before = lengths[i];
            offsets[i] += stretch;
            if (padding[i]) {
                lengths[i] = padding(i);
            } else if (growing[i] && canGrow(i) && !mayReach(i, stretch, offsets[fragment])) {
                choices[i]++;
                lengths[i] = chosen(i).length();
            }
            if (padding[i] || growing[i]) {
                fragment = i + 1;
            }
            int growth = lengths[i] - before;
            changed |= growth != 0;
            stretch += growth;
        }
        offsets[items.size()] += stretch;
        return changed;
    }

    /** Whether there is a longer encoding to turn to, and a label to reach. */
    private boolean canGrow(int item) {
        if (!(items.get(item) instanceof Item.Operation operation)
                || choices[item] + 1 >= operation.encodings().size()) {
            return false;
        }
        Optional<PcRelative> target = chosen(item).target();
        return target.isPresent()
                && target.get().bits() < 32
                && isLabel(target.get().symbol());
    }

    /** What lies ahead will move as this item did, unless padding between them takes up the difference. */
    private boolean mayReach(int item, int stretch, int fragment) {
        PcRelative field = chosen(item).target().orElseThrow();
        int label = labels.get(field.symbol());
        long distance = distance(item, field);
        if (stretch != 0 && label > item) {
            if (stretch < 0 || regions[label] == regions[item]) {
                distance += stretch;
            } else if (offsets[label] < fragment) {
                return true;
            }
        }
        return distance == (byte) distance;
    }

    private void requireOrigins() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Origin origin && offsets[i] > origin.offset()) {
                throw new IllegalArgumentException(
                        "what is before the offset " + origin.offset() + " ends at " + offsets[i]);
            }
        }
    }

    /** A branch with no longer form has to do. */
    private void requireReach() {
        for (int reference : references) {
            PcRelative field = chosen(reference).target().orElseThrow();
            if (isLabel(field.symbol()) && !fits(distance(reference, field), field.bits())) {
                Item.Operation operation = (Item.Operation) items.get(reference);
                throw new IllegalArgumentException("`" + operation.instruction() + "` does not reach its label");
            }
        }
    }

    private static boolean fits(long distance, int bits) {
        return distance << 64 - bits >> 64 - bits == distance;
    }

    /** What the field holds: S + A - P. */
    long distance(int item, PcRelative field) {
        return offsets[labels.get(field.symbol())] + field.addend() - (offsets[item] + field.position());
    }
}
