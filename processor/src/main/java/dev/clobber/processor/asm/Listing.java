package dev.clobber.processor.asm;

import dev.clobber.processor.asm.ObjectCode.ListedInstruction;
import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.isa.Printer;
import java.util.ArrayList;
import java.util.Arrays;
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
                lines.add(line(code, i, printer.print(operation.instruction(), layout.chosen(i)), operation.line()));
            } else if (item instanceof Item.Data data) {
                byte[] bytes = Arrays.copyOfRange(code, layout.offset(i), layout.offset(i + 1));
                lines.add(line(code, i, DataText.of(bytes), data.line()));
            } else if (item instanceof Item.Align) {
                pad(layout.offset(i), layout.offset(i + 1), lines);
            }
        }
        return List.copyOf(lines);
    }

    private ListedInstruction line(byte[] code, int item, String text, int line) {
        int offset = layout.offset(item);
        String hex = HexFormat.of().formatHex(code, offset, layout.offset(item + 1));
        return new ListedInstruction(offset, hex, text, line);
    }

    private static void pad(int from, int to, List<ListedInstruction> lines) {
        int offset = from;
        for (Padding.Nop nop : Padding.of(to - from)) {
            lines.add(new ListedInstruction(offset, HexFormat.of().formatHex(nop.bytes()), nop.text(), 0));
            offset += nop.bytes().length;
        }
    }
}
