package dev.clobber.processor.image;

import dev.clobber.processor.asm.ObjectCode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes static programs without sections. */
final class ExecutableWriter {
    private ExecutableWriter() {}

    static Image write(MachineProgram program, FileLayout layout, SourceText source) {
        HeaderPlan plan = HeaderPlan.of(layout, PlacedProgram.reservedSize(program.reserved()));
        Pieces pieces = new Pieces(program);
        ObjectCode file = PlacedProgram.file(pieces, plan, Placement.plain(plan, pieces));
        List<String> heading = heading(layout, plan, file.bytes().length);
        return new Image(file.bytes(), SourceListing.of(heading, file, source, Map.of()));
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
