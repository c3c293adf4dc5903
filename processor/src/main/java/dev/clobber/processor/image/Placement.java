package dev.clobber.processor.image;

import dev.clobber.processor.isa.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands where in a program's file.
 *
 * @param regions in the order of their offsets; they do not overlap
 */
record Placement(List<Region> regions) {
    /** Copies the list. */
    Placement {
        regions = List.copyOf(regions);
    }

    /**
     * A part of the file.
     *
     * @param start the offset of its first byte
     * @param end the offset that it must not pass
     * @param parts what stands there, one behind the other
     */
    record Region(int start, int end, List<Part> parts) {
        /** What the last region of a file ends at. */
        static final int OPEN = Integer.MAX_VALUE;

        /** Copies the list. */
        Region {
            parts = List.copyOf(parts);
        }
    }

    /** What a region is made of. */
    sealed interface Part {}

    /** Instructions of the program, by their numbers. */
    record Run(int from, int to) implements Part {}

    /** An instruction of the program in other words. */
    record Substitute(int number, Instruction instruction) implements Part {}

    /** An instruction that goes to another one of the program: {@code jmp}, or a branch that is always taken. */
    record Jump(String mnemonic, int target) implements Part {}

    /** An instruction that the program does not have. */
    record Filler(Instruction instruction) implements Part {}

    /** A constant of the program, by its number. */
    record Constant(int number) implements Part {}

    /** How many parts there are: of two placements the one with fewer is easier to read. */
    int size() {
        int size = 0;
        for (Region region : regions) {
            size += region.parts().size();
        }
        return size;
    }

    /** All behind the headers. */
    static Placement plain(HeaderPlan plan, Pieces pieces) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Run(0, pieces.instructions()));
        for (int i = 0; i < pieces.constants().size(); i++) {
            parts.add(new Constant(i));
        }
        List<Region> regions = new ArrayList<>();
        if (plan.startsInMagic()) {
            int start = plan.freeRanges().get(0).start();
            regions.add(new Region(start, plan.freeRanges().get(0).end(), List.of(new Jump("jmp", 0))));
        }
        regions.add(new Region(plan.headerEnd(), Region.OPEN, parts));
        return new Placement(regions);
    }
}
