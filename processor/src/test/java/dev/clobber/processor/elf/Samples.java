package dev.clobber.processor.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Shared objects to judge, and the one machine they are for. */
final class Samples {
    /** x86-64: {@code EM_X86_64}, DWARF numbers of the psABI, section 3.6.2. */
    static final Machine X86_64 =
            new Machine(62, 4096, new CallFrameConvention(1, -8, 16, 7, 8, List.of(new Change.Saved(0, 16, -8))));

    static final int RBX = 3;
    static final int R12 = 12;

    /**
     * {@code long probe(long)}: 2 * x + 1, by way of a frame.
     *
     * <pre>
     *  0: 53             push rbx
     *  1: 41 54          push r12
     *  3: 48 83 ec 18    sub  rsp, 0x18
     *  7: 48 89 fb       mov  rbx, rdi
     *  a: 4c 8d 24 3b    lea  r12, [rbx+rdi*1]
     *  e: 49 8d 44 24 01 lea  rax, [r12+1]
     * 13: 48 83 c4 18    add  rsp, 0x18
     * 17: 41 5c          pop  r12
     * 19: 5b             pop  rbx
     * 1a: c3             ret
     * </pre>
     */
    static final byte[] PROBE = hex("53 4154 4883ec18 4889fb 4c8d243b 498d442401 4883c418 415c 5b c3");

    static final FrameDescription PROBE_FRAME = new FrameDescription(
            0,
            PROBE.length,
            List.of(
                    new Change.CfaOffset(0x1, 16),
                    new Change.Saved(0x1, RBX, -16),
                    new Change.CfaOffset(0x3, 24),
                    new Change.Saved(0x3, R12, -24),
                    new Change.CfaOffset(0x7, 48),
                    new Change.CfaOffset(0x17, 24),
                    new Change.Restored(0x19, R12),
                    new Change.CfaOffset(0x19, 16),
                    new Change.Restored(0x1a, RBX),
                    new Change.CfaOffset(0x1a, 8)));

    private Samples() {}

    /** {@code probe} alone, with the frame given. */
    static SharedObject probe(FrameDescription frame) {
        return new SharedObject(
                X86_64,
                "libprobe.so",
                PROBE,
                new byte[0],
                0,
                List.of(function("probe", 0, PROBE.length, true)),
                List.of(),
                List.of(frame));
    }

    /**
     * Everything at once: {@code long add_up(long)} adds to a variable, by way of a local function, and returns the sum with a
     * constant.
     *
     * <pre>
     *  0: e8 00 00 00 00          call accumulate         PC32 accumulate - 4
     *  5: 48 8b 05 00 00 00 00    mov  rax, [rip+sum]     PC32 sum - 4
     *  c: 48 03 05 00 00 00 00    add  rax, [rip+bonus]   PC32 bonus - 4
     * 13: c3                      ret
     * 14: 90 x 12                 nop
     * 20: 48 01 3d 00 00 00 00    add  [rip+sum], rdi     PC32 sum - 4
     * 27: c3                      ret
     * </pre>
     */
    static SharedObject everything() {
        byte[] text = hex("e800000000 488b0500000000 48030500000000 c3" + "90".repeat(12) + "48013d00000000 c3");
        return new SharedObject(
                X86_64,
                "libeverything.so",
                text,
                hex("5a00000000000000 e803000000000000"),
                5000,
                List.of(
                        function("add_up", 0, 0x14, true),
                        function("accumulate", 0x20, 8, false),
                        new Symbol("bonus", SectionKind.RODATA, 8, 8, SymbolType.OBJECT, false),
                        new Symbol("größe", SectionKind.RODATA, 0, 8, SymbolType.OBJECT, true),
                        new Symbol("sum", SectionKind.BSS, 4992, 8, SymbolType.OBJECT, true)),
                List.of(
                        new Relocation(0x1, "accumulate", -4),
                        new Relocation(0x8, "sum", -4),
                        new Relocation(0xf, "bonus", -4),
                        new Relocation(0x23, "sum", -4)),
                List.of(new FrameDescription(0x20, 8, List.of()), new FrameDescription(0, 0x14, List.of())));
    }

    /** Nothing but a name. */
    static SharedObject empty() {
        return new SharedObject(X86_64, "libempty.so", new byte[0], new byte[0], 0, List.of(), List.of(), List.of());
    }

    /** One function that returns 42, without frame, constant, variable or local symbol. */
    static SharedObject bare() {
        // b8 2a 00 00 00  mov eax, 42; c3  ret
        return new SharedObject(
                X86_64,
                "libbare.so",
                hex("b82a000000 c3"),
                new byte[0],
                0,
                List.of(function("answer", 0, 6, true)),
                List.of(),
                List.of());
    }

    /** Functions {@code f0}, {@code f1} and so on, each returning its number; every fourth one is local. */
    static SharedObject numbered(int count) {
        LittleEndianWriter text = new LittleEndianWriter();
        List<Symbol> symbols = new ArrayList<>();
        List<FrameDescription> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            symbols.add(function("f" + i, text.size(), 6, i % 4 != 3));
            frames.add(new FrameDescription(text.size(), 6, List.of()));
            text.u8(0xb8).u32(i).u8(0xc3).align(16);
        }
        return new SharedObject(
                X86_64, "libnumbered.so", text.toByteArray(), new byte[0], 8, symbols, List.of(), frames);
    }

    static Symbol function(String name, int offset, int size, boolean global) {
        return new Symbol(name, SectionKind.TEXT, offset, size, SymbolType.FUNCTION, global);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static Path write(SharedObject object, Path directory) {
        return write(object.toBytes(), directory.resolve(object.soname()));
    }

    static Path write(String text, Path file) {
        return write(text.getBytes(StandardCharsets.UTF_8), file);
    }

    static Path write(byte[] bytes, Path file) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
