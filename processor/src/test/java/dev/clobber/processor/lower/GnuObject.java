package dev.clobber.processor.lower;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.FrameChange;
import dev.clobber.processor.asm.ObjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Hands lowered code to the GNU tools as bytes with symbols, so that it can run before there is an ELF writer. */
final class GnuObject {
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, StringBuilder> notes = new TreeMap<>();

    private GnuObject() {}

    /** A relocatable object file. */
    static Path object(Path directory, String name, LoweredCode code) {
        Path source = directory.resolve(name + ".s");
        Path object = directory.resolve(name + ".o");
        try {
            Files.writeString(source, new GnuObject().source(code), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Tools.succeed(List.of("as", source.toString(), "-o", object.toString()));
        return object;
    }

    /** A shared object. */
    static Path shared(Path directory, String name, LoweredCode code) {
        Path library = directory.resolve(name + ".so");
        Path object = object(directory, name, code);
        Tools.succeed(List.of("gcc", "-shared", "-nostdlib", "-o", library.toString(), object.toString()));
        return library;
    }

    private String source(LoweredCode lowered) {
        ObjectCode code = Assembler.assemble(lowered.code());
        text.append(".text\n.balign 64\n.globl clobber_begin, clobber_end\nclobber_begin:\n");
        for (ObjectCode.Function function : code.functions()) {
            function(function);
        }
        code.fixups().forEach(fixup -> note(fixup.offset(), "F" + fixup.symbol() + " + (" + fixup.addend() + ") - ."));
        bytes(code.bytes());
        text.append("clobber_end:\n.section .rodata\n.balign 8\n");
        notes.clear();
        lowered.rodataSymbols().forEach(symbol -> note(symbol.offset(), symbol.name() + ":"));
        bytes(lowered.rodata());
        text.append(".bss\n.balign 8\n");
        notes.clear();
        lowered.bssSymbols().forEach(symbol -> note(symbol.offset(), symbol.name() + ":"));
        zeros(lowered.bssSize());
        text.append(".section .note.GNU-stack,\"\",@progbits\n");
        return text.toString();
    }

    private void function(ObjectCode.Function function) {
        String name = function.name();
        if (function.global()) {
            note(function.offset(), ".globl " + name);
        }
        note(function.offset(), ".type " + name + ", @function");
        note(function.offset(), ".size " + name + ", " + function.size());
        note(function.offset(), name + ":");
        note(function.offset(), ".cfi_startproc");
        for (FrameChange change : function.frameChanges()) {
            note(function.offset() + change.codeOffset(), directive(change));
        }
        notes.computeIfAbsent(function.offset() + function.size(), key -> new StringBuilder())
                .insert(0, ".cfi_endproc\n");
    }

    private static String directive(FrameChange change) {
        if (change instanceof FrameChange.CfaOffset cfa) {
            return ".cfi_def_cfa_offset " + cfa.offset();
        }
        if (change instanceof FrameChange.Saved saved) {
            return ".cfi_offset " + saved.register().name() + ", " + saved.offsetFromCfa();
        }
        return ".cfi_restore " + ((FrameChange.Restored) change).register().name();
    }

    private void note(int offset, String line) {
        notes.computeIfAbsent(offset, key -> new StringBuilder()).append(line).append('\n');
    }

    private void bytes(byte[] bytes) {
        int offset = 0;
        while (offset < bytes.length) {
            String lines = notes.getOrDefault(offset, new StringBuilder()).toString();
            if (lines.startsWith("F")) {
                text.append(".long ").append(lines.substring(1));
                offset += Integer.BYTES;
            } else {
                text.append(lines)
                        .append(".byte 0x")
                        .append(HexFormat.of().toHexDigits(bytes[offset]))
                        .append('\n');
                offset++;
            }
        }
        text.append(notes.getOrDefault(offset, new StringBuilder()));
    }

    private void zeros(int size) {
        for (int offset = 0; offset < size; offset++) {
            text.append(notes.getOrDefault(offset, new StringBuilder())).append(".byte 0\n");
        }
    }
}
