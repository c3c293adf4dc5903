package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Printer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the lines of a listing are made of, when they are asked for: most code is read by nobody. */
public final class Listing {
    private final List<Item> items;
    private final Layout layout;

    Listing(List<Item> items, Layout layout) {
        this.items = items;
        this.layout = layout;
    }

    /** Every instruction that begins between two offsets, padding included. */
    List<ListedInstruction> lines(byte[] code, int from, int to) {
        Printer printer = new Printer(InstructionTable.x86_64());
        List<ListedInstruction> lines = new ArrayList<>();
        for (int i = layout.firstAt(from); i < items.size() && layout.offset(i) < to; i++) {
            Item item = items.get(i);
            if (item instanceof Item.Operation operation) {
                lines.add(line(code, i, printer.print(operation.instruction(), layout.chosen(i))));
            } else if (item instanceof Item.Data data) {
                lines.add(line(code, i, DataText.of(data.bytes())));
            } else if (item instanceof Item.Align) {
                pad(layout.offset(i), layout.offset(i + 1), lines);
            }
        }
        return List.copyOf(lines);
    }

    private ListedInstruction line(byte[] code, int item, String text) {
        int offset = layout.offset(item);
        return new ListedInstruction(offset, HexFormat.of().formatHex(code, offset, layout.offset(item + 1)), text);
    }

    private static void pad(int from, int to, List<ListedInstruction> lines) {
        int offset = from;
        for (Padding.Nop nop : Padding.of(to - from)) {
            lines.add(new ListedInstruction(offset, HexFormat.of().formatHex(nop.bytes()), nop.text()));
            offset += nop.bytes().length;
        }
    }
}
