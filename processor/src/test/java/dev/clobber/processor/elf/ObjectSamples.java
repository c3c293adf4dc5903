package dev.clobber.processor.elf;

import java.util.List;
import java.util.Optional;

/** Relocatable objects to judge. */
final class ObjectSamples {
    /** The psABI's {@code R_X86_64_PC32}, {@code _PLT32}, {@code _32}, {@code _64}. */
    static final RelocationNumbers NUMBERS = new RelocationNumbers(2, 4, 10, 1);

    /**
     * {@code void write_hello(void)}: 18 bytes of code and 14 of text.
     *
     * <pre>
     *  0: 6a 01 58                push 1; pop rax
     *  3: 89 c7                   mov  edi, eax
     *  5: 48 8d 35 06 00 00 00    lea  rsi, [rip+6]
     *  c: 6a 0e 5a                push 14; pop rdx
     *  f: 0f 05                   syscall
     * 11: c3                      ret
     * </pre>
     */
    private static final String HELLO = "6a0158 89c7 488d3506000000 6a0e5a 0f05 c3 48656c6c6f2c20776f726c64210a";

    private static final List<LineRow> ROWS =
            List.of(new LineRow(0, 11), new LineRow(5, 3), new LineRow(0xc, 120), new LineRow(0xf, 12));

    private ObjectSamples() {}

    static RelocatableObject hello(boolean withFrame, DebugSections debug) {
        return new RelocatableObject(
                Samples.X86_64,
                NUMBERS,
                Samples.hex(HELLO),
                0,
                List.of(Samples.function("write_hello", 0, 18, true)),
                List.of(),
                withFrame ? List.of(new FrameDescription(0, 18, List.of())) : List.of(),
                debug);
    }

    static DebugSections helloLines(Optional<String> directory) {
        return DebugSections.of(
                new SourceFile("Hello.java", directory),
                List.of(new DebugFunction("write_hello", 0, 18, 11, true)),
                ROWS,
                18);
    }

    /**
     * Everything at once: {@code long sum(long)} adds to a variable what {@code twice}, of another object, makes of its argument
     * and of a constant of that object, and saves a register meanwhile.
     *
     * <pre>
     *  0: 53                      push rbx
     *  1: 48 03 3d 00 00 00 00    add  rdi, [rip+bonus]   PC32  bonus - 4
     *  8: e8 00 00 00 00          call twice              PLT32 twice - 4
     *  d: 48 8d 1d 00 00 00 00    lea  rbx, [rip+total]   PC32  total - 4
     * 14: 48 01 03                add  [rbx], rax
     * 17: 48 8b 03                mov  rax, [rbx]
     * 1a: 5b                      pop  rbx
     * 1b: c3                      ret
     * 1c: e9 00 00 00 00          jmp  twice              PLT32 twice - 4
     * </pre>
     */
    static RelocatableObject everything() {
        return new RelocatableObject(
                Samples.X86_64,
                NUMBERS,
                Samples.hex("53 48033d00000000 e800000000 488d1d00000000 480103 488b03 5b c3 e900000000"),
                5000,
                List.of(
                        Samples.function("sum", 0, 0x1c, true),
                        Samples.function("again", 0x1c, 5, false),
                        new Symbol("total", SectionKind.BSS, 4992, 8, SymbolType.OBJECT, false)),
                List.of(
                        new Relocation(0x10, "total", -4),
                        new Relocation(0x4, "bonus", -4),
                        new Relocation(0x9, "twice", -4, Relocation.Kind.CALL),
                        new Relocation(0x1d, "twice", -4, Relocation.Kind.CALL)),
                List.of(
                        new FrameDescription(0x1c, 5, List.of()),
                        new FrameDescription(
                                0,
                                0x1c,
                                List.of(
                                        new Change.CfaOffset(0x1, 16),
                                        new Change.Saved(0x1, Samples.RBX, -16),
                                        new Change.Restored(0x1b, Samples.RBX),
                                        new Change.CfaOffset(0x1b, 8)))),
                DebugSections.of(
                        new SourceFile("Sum.java", Optional.of("/src")),
                        List.of(
                                new DebugFunction("sum", 0, 0x1c, 4, true),
                                new DebugFunction("again", 0x1c, 5, 9, false)),
                        List.of(new LineRow(0, 4), new LineRow(8, 5), new LineRow(0x14, 300), new LineRow(0x1c, 9)),
                        0x21));
    }
}
