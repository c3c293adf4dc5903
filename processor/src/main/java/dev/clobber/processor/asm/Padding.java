package dev.clobber.processor.asm;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The multi-byte nops that GNU as 2.40 pads code with: those of SDM vol. 2, NOP, table 4-12, and two with a segment prefix.
 * The longest come first, the rest is one shorter one.
 */
final class Padding {
    /** The nop of n + 1 bytes at n. */
    private static final List<Nop> NOPS = List.of(
            nop("90", "nop"),
            nop("6690", "nop"),
            nop("0f1f00", "nop dword ptr [rax]"),
            nop("0f1f4000", "nop dword ptr [rax]"),
            nop("0f1f440000", "nop dword ptr [rax + rax]"),
            nop("660f1f440000", "nop word ptr [rax + rax]"),
            nop("0f1f8000000000", "nop dword ptr [rax]"),
            nop("0f1f840000000000", "nop dword ptr [rax + rax]"),
            nop("660f1f840000000000", "nop word ptr [rax + rax]"),
            nop("662e0f1f840000000000", "nop word ptr cs:[rax + rax]"),
            nop("66662e0f1f840000000000", "nop word ptr cs:[rax + rax]"));

    private Padding() {}

    /** An instruction that does nothing. */
    record Nop(byte[] bytes, String text) {}

    private static Nop nop(String hex, String text) {
        return new Nop(HexFormat.of().parseHex(hex), text);
    }

    static List<Nop> of(int bytes) {
        List<Nop> nops = new ArrayList<>();
        int rest = bytes;
        while (rest > 0) {
            int length = Math.min(rest, NOPS.size());
            nops.add(NOPS.get(length - 1));
            rest -= length;
        }
        return nops;
    }
}
