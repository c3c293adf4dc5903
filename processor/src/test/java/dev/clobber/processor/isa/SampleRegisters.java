package dev.clobber.processor.isa;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of registers, written down once more: the samples are not to depend on what they test. */
final class SampleRegisters {
    private static final Map<Integer, String> FIRST_EIGHT = Map.of(
            64, "rax rcx rdx rbx rsp rbp rsi rdi",
            32, "eax ecx edx ebx esp ebp esi edi",
            16, "ax cx dx bx sp bp si di",
            8, "al cl dl bl spl bpl sil dil");
    private static final Map<Integer, String> SUFFIXES = Map.of(64, "", 32, "d", 16, "w", 8, "b");
    private static final List<String> HIGH = List.of("ah", "ch", "dh", "bh");
    private static final List<String> SEGMENTS = List.of("es", "cs", "ss", "ds", "fs", "gs");

    private SampleRegisters() {}

    static List<String> general(int bits) {
        return Stream.concat(
                        Stream.of(FIRST_EIGHT.get(bits).split(" ")),
                        IntStream.range(8, 16).mapToObj(number -> "r" + number + SUFFIXES.get(bits)))
                .toList();
    }

    /** Those of a kind; of vectors as many as the scheme reaches. */
    static List<String> of(OperandKind.AnyRegister kind, int vectors) {
        return switch (kind.bank()) {
            case GENERAL ->
                kind.bits() == 8
                        ? Stream.concat(general(8).stream(), HIGH.stream()).toList()
                        : general(kind.bits());
            case VECTOR -> numbered(kind.text(), vectors, "");
            case X87 -> numbered("st(", 8, ")");
            case SEGMENT -> SEGMENTS;
            case CONTROL, DEBUG -> numbered(kind.text(), 16, "");
            default -> numbered(kind.text(), 8, "");
        };
    }

    private static List<String> numbered(String prefix, int count, String suffix) {
        return IntStream.range(0, count)
                .mapToObj(number -> prefix + number + suffix)
                .toList();
    }

    static boolean isHigh(String operand) {
        return HIGH.contains(operand);
    }

    /** Whether a register or address takes a REX prefix. */
    static boolean needsRex(String operand) {
        return operand.matches("(spl|bpl|sil|dil)|.*\\br(8|9|1[0-5])[bwd]?\\b.*");
    }
}
