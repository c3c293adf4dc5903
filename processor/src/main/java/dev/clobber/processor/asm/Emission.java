package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.Fixup;
import dev.clobber.processor.asm.ObjectCode.Function;
import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.PcRelative;
import dev.clobber.processor.isa.Printer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Writes the bytes, symbols, and listing of code whose layout is known. */
final class Emission {
    private final List<Item> items;
    private final Layout layout;
    private final boolean listed;
    private final Printer printer = new Printer(InstructionTable.x86_64());
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Function> functions = new ArrayList<>();
    private final List<ListedInstruction> listing = new ArrayList<>();
    private final List<Fixup> fixups = new ArrayList<>();
    private final List<FrameChange> frameChanges = new ArrayList<>();

    Emission(List<Item> items, Layout layout, boolean listed) {
        this.items = items;
        this.layout = layout;
        this.listed = listed;
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
                pad(layout.offset(i + 1) - layout.offset(i));
            } else if (item instanceof Item.Data data) {
                list(data.bytes(), DataText.of(data.bytes()));
            } else if (item instanceof Item.Operation operation) {
                emit(i, operation);
            }
        }
        return new ObjectCode(bytes.toByteArray(), functions, new TreeMap<>(layout.labelOffsets()), listing, fixups);
    }

    private void endFunction(int start, int end) {
        Item.FunctionStart function = (Item.FunctionStart) items.get(start);
        int offset = layout.offset(start);
        functions.add(new Function(function.name(), function.global(), offset, end - offset, frameChanges));
    }

    private void pad(int count) {
        for (Padding.Nop nop : Padding.of(count)) {
            list(HexFormat.of().parseHex(nop.hex()), nop.text());
        }
    }

    private void emit(int item, Item.Operation operation) {
        Encoded encoded = layout.chosen(item);
        byte[] code = encoded.bytes();
        if (encoded.target().isPresent()) {
            resolve(item, encoded.target().get(), code);
        }
        list(code, listed ? printer.print(operation.instruction(), encoded) : "");
    }

    private void resolve(int item, PcRelative target, byte[] code) {
        if (layout.isLabel(target.symbol())) {
            long distance = layout.distance(item, target);
            for (int i = 0; i < target.bits() / 8; i++) {
                code[target.position() + i] = (byte) (distance >> 8 * i);
            }
        } else {
            fixups.add(new Fixup(layout.offset(item) + target.position(), target.symbol(), target.addend()));
        }
    }

    private void list(byte[] code, String text) {
        if (listed) {
            listing.add(new ListedInstruction(bytes.size(), HexFormat.of().formatHex(code), text));
        }
        bytes.writeBytes(code);
    }
}
