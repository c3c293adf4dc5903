package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.Fixup;
import dev.clobber.processor.asm.ObjectCode.Function;
import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.PcRelative;
import java.util.ArrayList;
import java.util.List;

/** Writes the bytes and symbols of code whose layout is known. */
final class Emission {
    private final List<Item> items;
    private final Layout layout;
    private final byte[] bytes;
    private final List<Function> functions = new ArrayList<>();
    private final List<Fixup> fixups = new ArrayList<>();
    private final List<FrameChange> frameChanges = new ArrayList<>();

    Emission(List<Item> items, Layout layout) {
        this.items = items;
        this.layout = layout;
        this.bytes = new byte[layout.offset(items.size())];
    }

    ObjectCode toObjectCode() {
        int start = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item instanceof Item.FunctionStart) {
                start = i;
                frameChanges.clear();
            } else if (item instanceof Item.FunctionEnd) {
                endFunction(start, layout.offset(i));
            } else if (item instanceof Item.Frame frame) {
                frameChanges.add(frame.change().at(layout.offset(i) - layout.offset(start)));
            } else if (item instanceof Item.Align) {
                pad(layout.offset(i), layout.offset(i + 1));
            } else if (item instanceof Item.Data data) {
                put(data.bytes(), layout.offset(i));
            } else if (item instanceof Item.Operation) {
                emit(i);
            }
        }
        return new ObjectCode(bytes, functions, layout.labelOffsets(), new Listing(items, layout), fixups);
    }

    private void endFunction(int start, int end) {
        Item.FunctionStart function = (Item.FunctionStart) items.get(start);
        int offset = layout.offset(start);
        functions.add(new Function(function.name(), function.global(), offset, end - offset, frameChanges));
    }

    private void pad(int from, int to) {
        int offset = from;
        for (Padding.Nop nop : Padding.of(to - from)) {
            put(nop.bytes(), offset);
            offset += nop.bytes().length;
        }
    }

    private void emit(int item) {
        Encoded encoded = layout.chosen(item);
        put(encoded.bytes(), layout.offset(item));
        if (encoded.target().isPresent()) {
            resolve(item, encoded.target().get());
        }
    }

    private void resolve(int item, PcRelative target) {
        int field = layout.offset(item) + target.position();
        if (layout.isLabel(target.symbol())) {
            long distance = layout.distance(item, target);
            for (int i = 0; i < target.bits() / 8; i++) {
                bytes[field + i] = (byte) (distance >> 8 * i);
            }
        } else {
            fixups.add(new Fixup(field, target.symbol(), target.addend()));
        }
    }

    private void put(byte[] code, int offset) {
        System.arraycopy(code, 0, bytes, offset, code.length);
    }
}
