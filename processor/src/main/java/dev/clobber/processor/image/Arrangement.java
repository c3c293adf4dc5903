package dev.clobber.processor.image;

import dev.clobber.processor.elf.ExecutableHeader.FreeRange;
import dev.clobber.processor.image.Placement.Constant;
import dev.clobber.processor.image.Placement.Jump;
import dev.clobber.processor.image.Placement.Part;
import dev.clobber.processor.image.Placement.Region;
import dev.clobber.processor.image.Placement.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fills what the first instructions leave free in the headers: constants, and instructions from behind the headers. Always what saves
 * most comes first.
 */
final class Arrangement {
    private static final int JUMP_LENGTH = 2;

    /** Code further behind is not moved into the headers: branches would have to be longer. */
    private static final int REACH = 100;

    /** A way to use a free range; {@code length} of it is taken. */
    private record Use(FreeRange range, int length, int saved, List<Part> parts, List<Part> tail) {}

    private final Pieces pieces;
    private final List<Region> regions;
    private final List<FreeRange> free;
    /** What stands behind the headers: instructions, and jumps into the headers. */
    private List<Part> tail = new ArrayList<>();

    private final List<Integer> constants = new ArrayList<>();

    private Arrangement(Pieces pieces, HeaderFilling.Way way) {
        this.pieces = pieces;
        regions = new ArrayList<>(way.regions());
        free = new ArrayList<>(way.free());
        if (way.next() < pieces.instructions()) {
            tail.add(new Run(way.next(), pieces.instructions()));
        }
        for (int i = 0; i < pieces.constants().size(); i++) {
            constants.add(i);
        }
    }

    /**
     * A placement of the whole program.
     *
     * @param length of what stands behind the headers, in bytes, unless branches turn out longer
     */
    record Result(Placement placement, long length) {}

    static Result of(Pieces pieces, HeaderPlan plan, HeaderFilling.Way way) {
        Arrangement arrangement = new Arrangement(pieces, way);
        arrangement.fill();
        return arrangement.result(plan.headerEnd());
    }

    private void fill() {
        Use best = best();
        while (best.saved > 0) {
            take(best);
            best = best();
        }
    }

    private Use best() {
        Use best = new Use(new FreeRange(0, 0), 0, 0, List.of(), tail);
        for (FreeRange range : free) {
            int size = range.end() - range.start();
            for (int constant : constants) {
                int length = pieces.constants().get(constant).bytes().length;
                if (length <= size) {
                    best = better(best, new Use(range, length, length, List.of(new Constant(constant)), tail));
                }
            }
            for (int i = 0; i < tail.size(); i++) {
                if (tail.get(i) instanceof Run run) {
                    best = better(best, ofRun(range, i, run));
                }
            }
        }
        return best;
    }

    /** Of two that save as much, the one that leaves less of its range. */
    private static Use better(Use one, Use other) {
        int difference = other.saved - one.saved;
        if (difference == 0) {
            difference = (one.range.end() - one.range.start()) - (other.range.end() - other.range.start());
        }
        return difference > 0 ? other : one;
    }

    private Use ofRun(FreeRange range, int index, Run run) {
        Use best = new Use(range, 0, 0, List.of(), tail);
        int behind = 0;
        for (int i = run.from(); i < run.to() && behind < REACH; i++) {
            if (i == run.from() || pieces.endsFlow(i - 1)) {
                best = better(best, beginning(range, index, run, i));
            }
            if (pieces.endsFlow(i)) {
                best = better(best, end(range, index, run, i + 1));
            }
            behind += pieces.length(i);
        }
        return best;
    }

    /** What nothing falls into goes, as much of it as fits, with a jump to the rest. */
    private Use beginning(FreeRange range, int index, Run run, int from) {
        Use best = new Use(range, 0, 0, List.of(), tail);
        if (from == 0 || from == run.from() && !pieces.endsFlow(from - 1)) {
            return best;
        }
        int size = range.end() - range.start();
        int length = 0;
        for (int i = from; i < run.to() && length + pieces.length(i) <= size; i++) {
            length += pieces.length(i);
            List<Part> parts = new ArrayList<>(List.of(new Run(from, i + 1)));
            List<Part> rest = without(index, run, from, i + 1, List.of());
            if (pieces.endsFlow(i)) {
                return better(best, new Use(range, length, length, parts, rest));
            }
            if (length + JUMP_LENGTH <= size) {
                parts.add(new Jump("jmp", i + 1));
                best = better(best, new Use(range, length + JUMP_LENGTH, length, parts, rest));
            }
        }
        return best;
    }

    /** What ends the flow goes, as much of it as fits, and a jump to it takes its place. */
    private Use end(FreeRange range, int index, Run run, int to) {
        Use best = new Use(range, 0, 0, List.of(), tail);
        int size = range.end() - range.start();
        int length = 0;
        for (int i = to - 1; i > run.from() && length + pieces.length(i) <= size; i--) {
            if (i + 1 < to && pieces.endsFlow(i)) {
                break;
            }
            length += pieces.length(i);
            List<Part> rest = without(index, run, i, to, List.of(new Jump("jmp", i)));
            best = better(best, new Use(range, length, length - JUMP_LENGTH, List.of(new Run(i, to)), rest));
        }
        return best;
    }

    private List<Part> without(int index, Run run, int from, int to, List<Part> instead) {
        List<Part> parts = new ArrayList<>(tail.subList(0, index));
        if (run.from() < from) {
            parts.add(new Run(run.from(), from));
        }
        parts.addAll(instead);
        if (to < run.to()) {
            parts.add(new Run(to, run.to()));
        }
        parts.addAll(tail.subList(index + 1, tail.size()));
        return parts;
    }

    private void take(Use use) {
        int end = use.range.start() + use.length;
        free.remove(use.range);
        if (end < use.range.end()) {
            free.add(new FreeRange(end, use.range.end()));
        }
        regions.add(new Region(use.range.start(), end, use.parts));
        tail = use.tail;
        if (use.parts.get(0) instanceof Constant constant) {
            constants.remove(Integer.valueOf(constant.number()));
        }
    }

    private Result result(int start) {
        List<Part> parts = new ArrayList<>(tail);
        long length = 0;
        for (Part part : tail) {
            length += part instanceof Run run ? length(run) : JUMP_LENGTH;
        }
        for (int constant : constants) {
            parts.add(new Constant(constant));
            length += pieces.constants().get(constant).bytes().length;
        }
        regions.sort(Comparator.comparingInt(Region::start));
        regions.add(new Region(start, Region.OPEN, parts));
        return new Result(new Placement(regions), length);
    }

    private long length(Run run) {
        long length = 0;
        for (int i = run.from(); i < run.to(); i++) {
            length += pieces.length(i);
        }
        return length;
    }
}
