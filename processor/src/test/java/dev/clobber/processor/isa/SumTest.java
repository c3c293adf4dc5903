package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {
    private static final List<Operand> OPERANDS = List.of(new Immediate(16), new Immediate(35));

    @ParameterizedTest
    @CsvSource({"0, 0", "-8, -8", "+8, 8", "8+op1, 24", "-op2, -35", "op2, 35", "-8-op1-8*op2%32, -48", "8*op1, 128"})
    void addsUp(String text, long value) {
        assertEquals(OptionalLong.of(value), Sum.parse(text).of(OPERANDS));
    }

    @Test
    void whatIsNotKnownHasNoValue() {
        assertEquals(OptionalLong.empty(), Sum.parse("?").of(OPERANDS));
        assertEquals(OptionalLong.empty(), Sum.parse("8+op1").of(List.of(Registers.RAX)));
        assertEquals(OptionalLong.of(8), Sum.parse("8").of(List.of()));
    }

    @Test
    void zeroIsNothingButZero() {
        assertTrue(Sum.parse("0").isZero());
        assertFalse(Sum.parse("8").isZero());
        assertFalse(Sum.parse("?").isZero());
        assertFalse(Sum.parse("op1").isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "8+", "op", "op1op2", "8**op1", "8%op1", "--8", "8 + op1"})
    void othersAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Sum.parse(text));
    }
}
