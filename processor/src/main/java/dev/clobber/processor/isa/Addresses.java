package dev.clobber.processor.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Memory operands as llvm-mc prints them in Intel syntax. */
final class Addresses {
    private static final Map<Integer, String> SIZES = Map.of(
            8, "byte ptr ",
            16, "word ptr ",
            32, "dword ptr ",
            48, "fword ptr ",
            64, "qword ptr ",
            80, "tbyte ptr ",
            128, "xmmword ptr ",
            256, "ymmword ptr ",
            512, "zmmword ptr ");

    private Addresses() {}

    /** What a memory operand of this width begins with, with a space behind it; nothing where the width has no name. */
    static String size(int bits) {
        return SIZES.getOrDefault(bits, "");
    }

    static String print(Memory memory) {
        String size = size(memory.bits());
        String segment = memory.segment().isPresent() ? memory.segment().get() + ":" : "";
        String broadcast = memory.broadcast() > 0 ? "{1to" + memory.broadcast() + "}" : "";
        return size + segment + "[" + expression(memory) + "]" + broadcast;
    }

    private static String expression(Memory memory) {
        List<String> terms = new ArrayList<>();
        if (memory.base().isPresent()) {
            terms.add(memory.base().get().name());
        }
        if (memory.index().isPresent()) {
            terms.add(index(memory, memory.index().get()));
        }
        if (memory.symbol().isPresent()) {
            terms.add(memory.symbol().get());
        }
        String sum = String.join(" + ", terms);
        long displacement = memory.displacement();
        if (terms.isEmpty()) {
            return Long.toString(displacement);
        }
        if (displacement == 0) {
            return sum;
        }
        return sum + (displacement < 0 ? " - " + -displacement : " + " + displacement);
    }

    /** Without a factor a lone register would read as the base. */
    private static String index(Memory memory, Register index) {
        boolean bare = memory.scale() == 1 && memory.base().isPresent();
        return bare ? index.name() : memory.scale() + "*" + index.name();
    }
}
