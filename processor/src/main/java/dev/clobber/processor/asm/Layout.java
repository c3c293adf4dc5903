package dev.clobber.processor.asm;

import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.PcRelative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which encoding each instruction takes, and where everything lies. Starts with the shortest encodings and lengthens the
 * branches that do not reach until all do, so that no branch is long without need.
 */
final class Layout {
    private final List<Item> items;
    /** The chosen encoding of each operation, an index into its encodings; 0 for other items. */
    private final int[] choices;
    /** Where each item starts, and after the last where all ends. */
    private final int[] offsets;

    private final Map<String, Integer> labels = new HashMap<>();

    private Layout(List<Item> items) {
        this.items = items;
        this.choices = new int[items.size()];
        this.offsets = new int[items.size() + 1];
    }

    static Layout of(List<Item> items) {
        Layout layout = new Layout(items);
        layout.place();
        layout.dropShortOutside();
        do {
            layout.place();
        } while (layout.lengthen());
        return layout;
    }

    int offset(int item) {
        return offsets[item];
    }

    int size() {
        return offsets[items.size()];
    }

    Encoded chosen(int item) {
        return ((Item.Operation) items.get(item)).encodings().get(choices[item]);
    }

    Map<String, Integer> labels() {
        return labels;
    }

    private void place() {
        int offset = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            offsets[i] = offset;
            if (item instanceof Item.Label label) {
                labels.put(label.name(), offset);
            } else if (item instanceof Item.FunctionStart function) {
                labels.put(function.name(), offset);
            } else if (item instanceof Item.Align align) {
                offset = offset + align.bytes() - 1 & -align.bytes();
            } else if (item instanceof Item.Operation) {
                offset += chosen(i).length();
            }
        }
        offsets[items.size()] = offset;
    }

    /** A symbol from elsewhere may be anywhere, so only a field of 32 bits will do. */
    private void dropShortOutside() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Operation operation) {
                Optional<PcRelative> target = operation.encodings().get(0).target();
                if (target.isPresent() && !labels.containsKey(target.get().symbol())) {
                    choices[i] = firstOf32(operation);
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

    /** Whether a branch had to be lengthened. All that do not reach are lengthened at once. */
    private boolean lengthen() {
        List<Integer> tooShort = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Operation && !reaches(i)) {
                tooShort.add(i);
            }
        }
        for (int i : tooShort) {
            Item.Operation operation = (Item.Operation) items.get(i);
            if (choices[i] + 1 == operation.encodings().size()) {
                throw new IllegalArgumentException("`" + operation.instruction() + "` does not reach its label");
            }
            choices[i]++;
        }
        return !tooShort.isEmpty();
    }

    private boolean reaches(int item) {
        Optional<PcRelative> target = chosen(item).target();
        if (target.isEmpty() || !labels.containsKey(target.get().symbol())) {
            return true;
        }
        long distance = distance(item, target.get());
        return target.get().bits() == 32 ? distance == (int) distance : distance == (byte) distance;
    }

    /** What the field holds: S + A - P. */
    long distance(int item, PcRelative target) {
        return labels.get(target.symbol()) + target.addend() - (offsets[item] + target.position());
    }
}
