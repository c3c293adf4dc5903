package dev.clobber.processor.generate;

import dev.clobber.processor.generate.ParallelAssignment.Source;
import dev.clobber.processor.image.ReservedItem;
import dev.clobber.processor.ir.Block;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Operation;
import dev.clobber.processor.ir.Slot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where the slots of a function lie: from rsp upward, behind all that is pushed; the large ones of a program's entry elsewhere. */
final class FrameLayout {
    /** Larger slots would go beyond what a stack is sure to have, and beyond what {@code enter} takes. */
    private static final int LARGEST_ON_STACK = 0xf000;

    private static final int WORD = 8;

    private final Map<Slot, Source> places = new IdentityHashMap<>();
    private final List<ReservedItem> reserved = new ArrayList<>();
    private final boolean isAligned;
    private final boolean isEntry;
    private int size;

    /** @param isAligned whether rsp has to be a multiple of 16 where the function calls */
    FrameLayout(Function function, boolean isAligned) {
        this.isAligned = isAligned;
        this.isEntry = function.linkage() == Function.Linkage.ENTRY;
        for (Block block : function.blocks()) {
            for (Operation operation : block.operations()) {
                if (operation instanceof Operation.SlotAddress address) {
                    place(function, address.slot());
                }
            }
        }
    }

    private void place(Function function, Slot slot) {
        if (places.containsKey(slot)) {
            return;
        }
        int bytes = slot.size() + WORD - 1 & -WORD;
        if (isEntry && size + bytes > LARGEST_ON_STACK) {
            String symbol = function.name() + "." + slot.number();
            reserved.add(new ReservedItem(symbol, bytes));
            places.put(slot, new Source.Data(symbol));
        } else {
            places.put(slot, new Source.Stack(size));
            size += bytes;
        }
    }

    /** The address of a slot. */
    Source source(Slot slot) {
        return places.get(slot);
    }

    /** Memory that does not lie in the frame. */
    List<ReservedItem> reserved() {
        return reserved;
    }

    /** How many bytes rsp goes down behind so many pushes. */
    int bytes(int pushes) {
        int above = pushes * WORD + (isEntry ? 0 : WORD);
        return isAligned ? (size + above + 15 & -16) - above : size;
    }
}
