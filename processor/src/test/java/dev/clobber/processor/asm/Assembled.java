package dev.clobber.processor.asm;

import java.util.HexFormat;

/** Short cuts from text to what comes of it. */
final class Assembled {
    private Assembled() {}

    static ObjectCode of(String text) {
        return Assembler.assemble(Code.builder().text(text).build());
    }

    static String hex(String text) {
        try {
            return HexFormat.of().formatHex(of(text).bytes());
        } catch (IllegalArgumentException e) {
            return "an error: " + e.getMessage();
        }
    }

    /** Gives {@code jne 1b} its label. */
    static String withLabel(String instruction) {
        return instruction.endsWith(" 1b") ? "1: " + instruction : instruction;
    }
}
