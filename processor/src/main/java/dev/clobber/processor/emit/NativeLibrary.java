package dev.clobber.processor.emit;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Disassembly;
import dev.clobber.processor.asm.ObjectCode;
import dev.clobber.processor.elf.SectionKind;
import dev.clobber.processor.elf.SharedObject;
import dev.clobber.processor.elf.Symbol;
import dev.clobber.processor.elf.SymbolType;
import dev.clobber.processor.image.ObjectParts;
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
                ObjectParts.X86_64,
                OutputFiles.libraryName(type),
                code.bytes(),
                lowered.rodata(),
                lowered.bssSize(),
                symbols(code, lowered),
                ObjectParts.relocations(code),
                ObjectParts.frames(code));
        SharedObject.Linked linked = object.link();
        return new NativeLibrary(linked.file(), code.linked(linked.text()));
    }

    /** The bytes of the shared object. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static List<Symbol> symbols(ObjectCode code, LoweredCode lowered) {
        List<Symbol> symbols = new ArrayList<>(ObjectParts.functions(code));
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
