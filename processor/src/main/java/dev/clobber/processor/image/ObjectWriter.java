package dev.clobber.processor.image;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.DebugSections;
import dev.clobber.processor.elf.FrameDescription;
import dev.clobber.processor.elf.RelocatableObject;
import dev.clobber.processor.elf.SectionKind;
import dev.clobber.processor.elf.Symbol;
import dev.clobber.processor.elf.SymbolType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a relocatable object. Constant data lies behind the code, in the same section, for that takes neither a section nor a
 * relocation; whoever runs the code may read it.
 */
final class ObjectWriter {
    /** Of reserved memory: what the widest plain vector instructions demand. */
    private static final int ALIGNMENT = 16;

    private final MachineProgram program;
    private final ObjectCode code;
    private final boolean withLines;
    private long bssSize;

    private ObjectWriter(MachineProgram program, boolean withLines) {
        this.program = program;
        this.code = assemble(program);
        this.withLines = withLines;
    }

    static Image write(MachineProgram program, SourceText source, boolean withLines, boolean withUnwind) {
        ObjectWriter writer = new ObjectWriter(program, withLines);
        List<Symbol> symbols = writer.symbols();
        List<FrameDescription> frames = withUnwind ? ObjectParts.frames(writer.code) : List.of();
        byte[] file = new RelocatableObject(
                        ObjectParts.X86_64,
                        ObjectParts.RELOCATIONS,
                        writer.code.bytes(),
                        writer.bssSize,
                        symbols,
                        ObjectParts.relocations(writer.code),
                        frames,
                        withLines ? DebugLines.of(writer.code, source) : DebugSections.NONE)
                .toBytes();
        return new Image(file, writer.listing(source));
    }

    private static ObjectCode assemble(MachineProgram program) {
        CodeBuilder builder = Code.builder();
        CodeAssembly assembly = CodeAssembly.functions(builder, CodeAssembly.Loading.RELATIVE);
        for (MachineItem item : program.items()) {
            assembly.append(item);
        }
        for (DataItem data : program.data()) {
            builder.label(data.symbol()).at(0).data(data.bytes());
        }
        return Assembler.assemble(builder.build());
    }

    /** Constant data has names for debuggers only, and reserved memory for its relocations; gives that its places. */
    private List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(ObjectParts.functions(code));
        if (withLines) {
            for (DataItem data : program.data()) {
                int offset = code.labels().get(data.symbol());
                symbols.add(object(data.symbol(), SectionKind.TEXT, offset, data.bytes().length));
            }
        }
        for (ReservedItem item : program.reserved()) {
            int offset = Math.toIntExact((bssSize + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
            symbols.add(object(item.symbol(), SectionKind.BSS, offset, Math.toIntExact(item.size())));
            bssSize = offset + item.size();
        }
        return symbols;
    }

    private static Symbol object(String name, SectionKind section, int offset, int size) {
        return new Symbol(name, section, offset, size, SymbolType.OBJECT, false);
    }

    private String listing(SourceText source) {
        List<String> heading = new ArrayList<>();
        for (ReservedItem item : program.reserved()) {
            heading.add(item.symbol() + ": " + item.size() + " bytes of zeroes");
        }
        return SourceListing.of(heading, code, source, notes());
    }

    /** What the linker has to fill in, at the instruction that wants it. */
    private Map<Integer, String> notes() {
        List<ObjectCode.ListedInstruction> listing = code.listing();
        Map<Integer, String> notes = new TreeMap<>();
        int next = 0;
        for (ObjectCode.Fixup fixup : code.fixups()) {
            while (next < listing.size() && listing.get(next).offset() <= fixup.offset()) {
                next++;
            }
            notes.put(listing.get(next - 1).offset(), "the linker fills in " + fixup.symbol());
        }
        return notes;
    }
}
