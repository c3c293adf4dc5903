package dev.clobber.benchmarks;

import java.util.List;
import java.util.Random;

/** Assembly text for benchmarks: what inline assembly is made of, mostly integer instructions, some of vectors. */
public final class AssemblerText {
    static final int INSTRUCTIONS = 10_000;
    private static final long SEED = 17;
    private static final List<String> LINES = List.of(
            "add rax, rbx",
            "mov rcx, qword ptr [rsp + 8*rdx + 16]",
            "lea rsi, [rdi + 4]",
            "xor eax, eax",
            "cmp eax, 100",
            "push rbx",
            "pop rbx",
            "shl rdx, 32",
            "imul r9, r10, 5",
            "movzx eax, byte ptr [rsi]",
            "test dil, dil",
            "sete al",
            "jne 1f; 1:",
            "bswap r11",
            "popcnt rax, rcx",
            "crc32 rax, rdx",
            "addsd xmm0, xmm1",
            "vmovups ymm0, ymmword ptr [rdi]",
            "vfmadd231ps ymm0, ymm1, ymmword ptr [rax + 32]",
            "vpxord zmm16{k1}{z}, zmm17, dword ptr [rax]{1to16}");

    private AssemblerText() {}

    /** The same text in every run. */
    static String of() {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < INSTRUCTIONS; i++) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
        }
        return text.toString();
    }

    /**
     * Prints the text, for other assemblers.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.print(of());
    }
}
