package dev.clobber.processor.image;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.ExecutableSections;
import dev.clobber.processor.elf.SectionKind;
import dev.clobber.processor.elf.Symbol;
import dev.clobber.processor.elf.SymbolType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes static programs. */
final class ExecutableWriter {
    /** How many arrangements are assembled to see how long they are. */
    private static final int TRIED = 24;

    private ExecutableWriter() {}

    static Image write(MachineProgram program, FileLayout layout, SourceText source) {
        HeaderPlan plan = HeaderPlan.of(layout, Linking.reservedSize(program.reserved()));
        Arranged best = shortest(new Pieces(program, Linking.loading(plan, Linking.UNKNOWN)), plan);
        if (layout != FileLayout.WELL_FORMED) {
            for (MachineProgram other : EarlyExit.of(program, best.pieces)) {
                Arranged arranged = shortest(new Pieces(other, Linking.loading(plan, Linking.UNKNOWN)), plan);
                best = arranged.length < best.length ? arranged : best;
            }
        }
        ObjectCode file = PlacedProgram.file(best.pieces, plan, best.placement);
        List<String> heading = heading(layout, plan.agreeingWith(file.bytes()), file.bytes().length);
        return new Image(file.bytes(), SourceListing.of(heading, file, source, Map.of()));
    }

    /**
     * A well-formed program with sections: names, and which line of the source each instruction comes from.
     *
     * @throws IllegalArgumentException in layouts whose headers have no room for sections
     */
    static Image writeWithLines(MachineProgram program, FileLayout layout, SourceText source) {
        if (layout != FileLayout.WELL_FORMED) {
            throw new IllegalArgumentException("sections with line numbers go with the layout WELL_FORMED only");
        }
        HeaderPlan plan = HeaderPlan.of(layout, Linking.reservedSize(program.reserved()));
        ObjectCode code = Linking.link(
                plan, program.reserved(), entry(program), addresses -> functions(program, plan, addresses));
        List<Symbol> symbols = new ArrayList<>(ObjectParts.functions(code));
        for (DataItem data : program.data()) {
            int offset = code.labels().get(data.symbol());
            symbols.add(
                    new Symbol(data.symbol(), SectionKind.TEXT, offset, data.bytes().length, SymbolType.OBJECT, false));
        }
        byte[] file = new ExecutableSections(plan.headerEnd(), plan.base(), symbols, DebugLines.of(code, source))
                .appendTo(code.bytes());
        List<String> heading = heading(layout, plan, code.bytes().length);
        return new Image(file, SourceListing.of(heading, code, source, Map.of()));
    }

    private static String entry(MachineProgram program) {
        for (MachineItem item : program.items()) {
            if (item instanceof MachineItem.FunctionStart function) {
                return function.name();
            }
        }
        throw new IllegalArgumentException("a program has a function");
    }

    private static ObjectCode functions(MachineProgram program, HeaderPlan plan, CodeAssembly.Addresses addresses) {
        CodeBuilder builder = Code.builder().origin(plan.headerEnd());
        CodeAssembly assembly = CodeAssembly.functions(builder, Linking.loading(plan, addresses));
        program.items().forEach(assembly::append);
        for (DataItem data : program.data()) {
            builder.label(data.symbol()).at(0).data(data.bytes());
        }
        return Assembler.assemble(builder.build());
    }

    /** A program with a placement. */
    private record Arranged(Pieces pieces, Placement placement, int length) {}

    private static Arranged shortest(Pieces pieces, HeaderPlan plan) {
        List<Arrangement.Result> results = new ArrayList<>();
        HeaderFilling.find(pieces, plan, way -> results.add(Arrangement.of(pieces, plan, way)));
        results.sort(Comparator.comparingLong(Arrangement.Result::length)
                .thenComparingInt(result -> result.placement().size()));
        Placement best = Placement.plain(plan, pieces);
        int length = PlacedProgram.size(pieces, plan, best);
        for (Arrangement.Result result : results.subList(0, Math.min(results.size(), TRIED))) {
            int other = length(pieces, plan, result.placement());
            if (other < length) {
                best = result.placement();
                length = other;
            }
        }
        return new Arranged(pieces, best, length);
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
