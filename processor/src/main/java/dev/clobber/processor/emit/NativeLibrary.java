package dev.clobber.processor.emit;

import dev.clobber.processor.abi.DwarfRegisters;
import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Disassembly;
import dev.clobber.processor.asm.FrameChange;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.CallFrameConvention;
import dev.clobber.processor.elf.Change;
import dev.clobber.processor.elf.FrameDescription;
import dev.clobber.processor.elf.Machine;
import dev.clobber.processor.elf.Relocation;
import dev.clobber.processor.elf.SectionKind;
import dev.clobber.processor.elf.SharedObject;
import dev.clobber.processor.elf.Symbol;
import dev.clobber.processor.elf.SymbolType;
import dev.clobber.processor.lower.DataSymbol;
import dev.clobber.processor.lower.LoweredCode;
import dev.clobber.processor.model.BoundType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The machine code of a type, assembled: as a shared object for the loader, as a listing for people. */
public final class NativeLibrary {
    private static final int EM_X86_64 = 62;
    private static final int PAGE = 4096;
    private static final int WORD = 8;

    /** At entry the CFA is rsp + 8, and the return address lies right below it (System V ABI, section 3.2.2). */
    private static final Machine X86_64 = new Machine(
            EM_X86_64,
            PAGE,
            new CallFrameConvention(
                    1,
                    -WORD,
                    DwarfRegisters.RETURN_ADDRESS,
                    DwarfRegisters.STACK_POINTER,
                    WORD,
                    List.of(new Change.Saved(0, DwarfRegisters.RETURN_ADDRESS, -WORD))));

    private final byte[] bytes;
    private final Map<String, ObjectCode.Function> functions = new LinkedHashMap<>();
    private final Disassembly disassembly;

    private NativeLibrary(byte[] bytes, ObjectCode code) {
        this.bytes = bytes;
        for (ObjectCode.Function function : code.functions()) {
            functions.put(function.name(), function);
        }
        this.disassembly = new Disassembly(code);
    }

    /** Assembles and links what a type was lowered to. */
    public static NativeLibrary of(BoundType type, LoweredCode lowered) {
        ObjectCode code = Assembler.assemble(lowered.code());
        SharedObject object = new SharedObject(
                X86_64,
                OutputFiles.libraryName(type),
                code.bytes(),
                lowered.rodata(),
                lowered.bssSize(),
                symbols(code, lowered),
                relocations(code),
                frames(code));
        SharedObject.Linked linked = object.link();
        return new NativeLibrary(linked.file(), code.linked(linked.text()));
    }

    /** The bytes of the shared object. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static List<Symbol> symbols(ObjectCode code, LoweredCode lowered) {
        List<Symbol> symbols = new ArrayList<>();
        for (ObjectCode.Function function : code.functions()) {
            symbols.add(new Symbol(
                    function.name(),
                    SectionKind.TEXT,
                    function.offset(),
                    function.size(),
                    SymbolType.FUNCTION,
                    function.global()));
        }
        for (DataSymbol symbol : lowered.rodataSymbols()) {
            symbols.add(data(symbol, SectionKind.RODATA));
        }
        for (DataSymbol symbol : lowered.bssSymbols()) {
            symbols.add(data(symbol, SectionKind.BSS));
        }
        return symbols;
    }

    private static Symbol data(DataSymbol symbol, SectionKind section) {
        return new Symbol(symbol.name(), section, symbol.offset(), symbol.size(), SymbolType.OBJECT, false);
    }

    private static List<Relocation> relocations(ObjectCode code) {
        List<Relocation> relocations = new ArrayList<>();
        for (ObjectCode.Fixup fixup : code.fixups()) {
            relocations.add(new Relocation(fixup.offset(), fixup.symbol(), fixup.addend()));
        }
        return relocations;
    }

    private static List<FrameDescription> frames(ObjectCode code) {
        List<FrameDescription> frames = new ArrayList<>();
        for (ObjectCode.Function function : code.functions()) {
            List<Change> changes = new ArrayList<>();
            for (FrameChange change : function.frameChanges()) {
                changes.add(change(change));
            }
            frames.add(new FrameDescription(function.offset(), function.size(), changes));
        }
        return frames;
    }

    private static Change change(FrameChange change) {
        int at = change.codeOffset();
        if (change instanceof FrameChange.Saved saved) {
            return new Change.Saved(at, DwarfRegisters.number(saved.register()), saved.offsetFromCfa());
        }
        if (change instanceof FrameChange.Restored restored) {
            return new Change.Restored(at, DwarfRegisters.number(restored.register()));
        }
        return new Change.CfaOffset(at, ((FrameChange.CfaOffset) change).offset());
    }

    /**
     * The instructions of a function.
     *
     * @param function its symbol
     */
    public String disassembly(String function) {
        return lines(functions.get(function));
    }

    /** All functions, an empty line between two. */
    public String listing() {
        return functions.values().stream()
                .map(function -> function.name() + ":\n" + lines(function))
                .collect(Collectors.joining("\n"));
    }

    private String lines(ObjectCode.Function function) {
        StringBuilder text = new StringBuilder();
        for (String line : disassembly.lines(function)) {
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
