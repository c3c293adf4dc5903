package dev.clobber.processor.image;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.image.CodeAssembly.Addresses;
import java.util.HashSet;
import java.util.Set;

/** A program whose parts have their places, as machine code whose offsets are those of the file. */
final class PlacedProgram {
    private final Pieces pieces;
    private final HeaderPlan plan;
    private final Placement placement;
    private final Set<Integer> targets = new HashSet<>();

    private PlacedProgram(Pieces pieces, HeaderPlan plan, Placement placement) {
        this.pieces = pieces;
        this.plan = plan;
        this.placement = placement;
        targets.add(0);
        for (Placement.Region region : placement.regions()) {
            for (Placement.Part part : region.parts()) {
                if (part instanceof Placement.Jump jump) {
                    targets.add(jump.target());
                }
            }
        }
    }

    /**
     * How long the file gets.
     *
     * @throws IllegalArgumentException where a region is too short for what stands there
     */
    static int size(Pieces pieces, HeaderPlan plan, Placement placement) {
        return new PlacedProgram(pieces, plan, placement)
                .assemble(Linking.UNKNOWN)
                .bytes()
                .length;
    }

    /**
     * The whole file.
     *
     * @return machine code of which the headers are bytes between instructions
     * @throws IllegalArgumentException where a region is too short for what stands there, or a symbol is missing
     */
    static ObjectCode file(Pieces pieces, HeaderPlan plan, Placement placement) {
        PlacedProgram program = new PlacedProgram(pieces, plan, placement);
        return Linking.link(plan, pieces.reserved(), pieces.partLabel(0), program::assemble);
    }

    private ObjectCode assemble(Addresses addresses) {
        CodeBuilder code = Code.builder();
        CodeAssembly assembly = CodeAssembly.pieces(code, Linking.loading(plan, addresses));
        for (Placement.Region region : placement.regions()) {
            code.at(0).origin(region.start());
            for (Placement.Part part : region.parts()) {
                append(part, code, assembly);
            }
            if (region.end() != Placement.Region.OPEN) {
                code.origin(region.end());
            }
        }
        ObjectCode assembled = Assembler.assemble(code.build());
        int minimum = plan.header(1, 1).minimumFileSize();
        return assembled.bytes().length >= minimum ? assembled : lengthened(code, minimum);
    }

    private static ObjectCode lengthened(CodeBuilder code, int size) {
        return Assembler.assemble(code.origin(size).build());
    }

    private void append(Placement.Part part, CodeBuilder code, CodeAssembly assembly) {
        if (part instanceof Placement.Run run) {
            for (int i = run.from(); i < run.to(); i++) {
                name(i, code, assembly);
                assembly.append(pieces.instruction(i));
            }
            if (run.to() == pieces.instructions()) {
                pieces.names(run.to()).forEach(assembly::append);
            }
        } else if (part instanceof Placement.Substitute substitute) {
            name(substitute.number(), code, assembly);
            MachineItem item = pieces.instruction(substitute.number());
            assembly.append(new MachineItem.Operation(substitute.instruction(), CodeAssembly.line(item)));
        } else if (part instanceof Placement.Jump jump) {
            code.at(0).add(jump.mnemonic(), pieces.reference(jump.target()));
        } else if (part instanceof Placement.Filler filler) {
            code.at(0).add(filler.instruction());
        } else if (part instanceof Placement.Constant constant) {
            DataItem data = pieces.constants().get(constant.number());
            code.at(0).label(data.symbol()).data(data.bytes());
        }
    }

    private void name(int instruction, CodeBuilder code, CodeAssembly assembly) {
        pieces.names(instruction).forEach(assembly::append);
        if (targets.contains(instruction) && !pieces.hasName(instruction)) {
            code.label(pieces.partLabel(instruction));
        }
    }
}
