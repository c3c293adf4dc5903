package dev.clobber.processor.image;

import dev.clobber.processor.asm.ObjectCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes static programs without sections. */
final class ExecutableWriter {
    /** How many arrangements are assembled to see how long they are. */
    private static final int TRIED = 24;

    private ExecutableWriter() {}

    static Image write(MachineProgram program, FileLayout layout, SourceText source) {
        HeaderPlan plan = HeaderPlan.of(layout, PlacedProgram.reservedSize(program.reserved()));
        Pieces pieces = new Pieces(program, PlacedProgram.draftLoading(plan));
        ObjectCode file = PlacedProgram.file(pieces, plan, shortest(pieces, plan));
        List<String> heading = heading(layout, plan.agreeingWith(file.bytes()), file.bytes().length);
        return new Image(file.bytes(), SourceListing.of(heading, file, source, Map.of()));
    }

    private static Placement shortest(Pieces pieces, HeaderPlan plan) {
        List<Arrangement.Result> results = new ArrayList<>();
        HeaderFilling.find(pieces, plan, way -> results.add(Arrangement.of(pieces, plan, way)));
        results.sort(Comparator.comparingLong(Arrangement.Result::length));
        Placement best = Placement.plain(plan, pieces);
        int length = PlacedProgram.size(pieces, plan, best);
        for (Arrangement.Result result : results.subList(0, Math.min(results.size(), TRIED))) {
            int other = length(pieces, plan, result.placement());
            if (other < length) {
                best = result.placement();
                length = other;
            }
        }
        return best;
    }

    /** Branches between far parts may be too long for the header. */
    private static int length(Pieces pieces, HeaderPlan plan, Placement placement) {
        try {
            return PlacedProgram.size(pieces, plan, placement);
        } catch (IllegalArgumentException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static List<String> heading(FileLayout layout, HeaderPlan plan, int size) {
        List<String> lines = new ArrayList<>();
        lines.add(size + " bytes, " + layout);
        lines.add("offset 0 is at the address 0x" + HexFormat.of().toHexDigits(plan.base(), 12));
        if (plan.reserved() > 0) {
            long address = plan.header(1, size).reservedAddress();
            lines.add(
                    plan.reserved() + " bytes of zeroes at 0x" + HexFormat.of().toHexDigits(address, 12));
        }
        return lines;
    }
}
