package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.generate.AssignmentStep.Kind;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Encoded;
import dev.clobber.processor.isa.Encoder;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.InstructionTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps are as long as the encoder makes them, and change flags where the table of instructions says so. */
class AssignmentStepTest {
    private static final Map<Kind, List<Long>> NUMBERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.NUMBER, List.of(0L, 5L, 0xffff_ffffL)),
            Map.entry(Kind.WIDE_NUMBER, List.of(-1000L, -0x8000_0000L)),
            Map.entry(Kind.WIDEST_NUMBER, List.of(0x1_0000_0000L, Long.MIN_VALUE)),
            Map.entry(Kind.PUSH_BYTE, List.of(-128L, 0L, 127L)),
            Map.entry(Kind.PUSH_NUMBER, List.of(-129L, 128L, -0x8000_0000L)),
            Map.entry(Kind.LOW_BYTE, List.of(0L, 0x7fL, 0xffL)),
            Map.entry(Kind.HIGH_BYTE, List.of(0L, 0x7fL, 0xffL)),
            Map.entry(Kind.WORD, List.of(0L, 0xffffL)),
            Map.entry(Kind.SHIFT_LEFT, List.of(1L, 2L, 31L)),
            Map.entry(Kind.WIDE_SHIFT_LEFT, List.of(1L, 2L, 63L)),
            Map.entry(Kind.WIDE_SHIFT_RIGHT, List.of(1L, 2L, 63L)),
            Map.entry(Kind.DISTANCE, List.of(-128L, 1L, 127L)),
            Map.entry(Kind.WIDE_DISTANCE, List.of(-129L, -128L, 1L, 127L, 128L))));

    private final Encoder encoder = new Encoder(InstructionTable.x86_64());

    static List<Long> numbers(Kind kind) {
        return NUMBERS.getOrDefault(kind, List.of(0L));
    }

    /** Whether a kind is for these registers. */
    static boolean fits(Kind kind, int to, int from) {
        return switch (kind) {
            case HIGH_BYTE -> to < 4 && from == to;
            case ACCUMULATOR_EXCHANGE, WIDE_ACCUMULATOR_EXCHANGE -> to == 0 && from != 0;
            case EXCHANGE, WIDE_EXCHANGE -> to != 0 && from != 0 && to != from;
            case SIGN, WIDE_SIGN -> to == 2 && from == 0;
            case ACCUMULATOR_EXTENSION -> to == 0 && from == 0;
            case ZERO_PRODUCT -> to == 2;
            case COPY, WIDE_COPY, PUSH_COPY, SIGN_EXTENSION, DISTANCE, WIDE_DISTANCE -> true;
            default -> from == to;
        };
    }

    @Test
    void lengthsAndFlagsAreThoseOfTheTable() {
        List<String> faults = new ArrayList<>();
        int count = 0;
        for (Kind kind : Kind.values()) {
            for (int to = 0; to < RegisterFile.SIZE; to++) {
                for (int from = 0; from < RegisterFile.SIZE; from++) {
                    for (long number : to != 4 && fits(kind, to, from) ? numbers(kind) : List.<Long>of()) {
                        check(new AssignmentStep(kind, to, from, number), faults);
                        count++;
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(count > 2000, "few steps: " + count);
    }

    private void check(AssignmentStep step, List<String> faults) {
        int length = 0;
        boolean changesFlags = false;
        for (Instruction instruction : step.instructions()) {
            Encoded encoded = encoder.encode(instruction);
            length += encoded.length();
            changesFlags |= !Effects.of(encoded).flags().defined().isEmpty();
        }
        if (length != step.length()) {
            faults.add(step + " takes " + length + " bytes, not " + step.length());
        }
        if (changesFlags != step.kind().changesFlags()) {
            faults.add(step + " does not say what it does to flags");
        }
    }
}
