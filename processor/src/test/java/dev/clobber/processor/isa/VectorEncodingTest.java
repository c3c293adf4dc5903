package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What VEX and EVEX rows may say. That the bytes are right is for the assemblers to tell. */
class VectorEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "VEX.128.66.0F38.W1, 0, 1, 2, true",
        "VEX.LIG.F3.0F.WIG, 0, 2, 1, false",
        "VEX.L1.0F3A.W0, 1, 0, 3, false",
        "EVEX.512.F2.MAP5.W0, 2, 3, 5, false"
    })
    void prefixesAreRead(String text, int length, int simd, int map, boolean wide) {
        assertEquals(new VectorPrefix(length, simd, map, wide), VectorPrefix.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VEX",
                "VEX.128.0F",
                "VEX.64.0F.W0",
                "VEX.128.67.0F.W0",
                "VEX.128.66.MAP4.W0",
                "EVEX.512.66.0F.W2",
                "VEX.128.66.0F.W0.X"
            })
    void otherPrefixesAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> VectorPrefix.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w:xmm r:xmm r:xmm/m128  | VEX.128.66.0F.WIG 58 /r | [REG, VVVV, RM]",
                "w:xmm r:xmm r:xmm | VEX.LIG.F3.0F.WIG 11 /r MVR | [RM, VVVV, REG]",
                "w:m128 r:xmm r:xmm | VEX.128.66.0F38.W0 2E /r | [RM, VVVV, REG]",
                "w:r32 r:rm32 r:r32 | VEX.LZ.0F38.W0 F7 /r | [REG, RM, VVVV]",
                "w:r32 r:rm32 | VEX.LZ.0F38.W0 F3 /1 | [VVVV, RM]",
                "w:xmm r:xmm r:xmm/m128 r:xmm | VEX.128.66.0F3A.W0 4A /r /is4 | [REG, VVVV, RM, IS4]",
                "w:tmm | VEX.128.F2.0F38.W0 49 11:rrr:000 | [REG]",
                "w:zmm{k}{z} r:zmm/m512/m64bcst{er} r:uimm8 | EVEX.512.66.0F3A.W1 09 /r ib | [REG, RM, CONSTANT]",
                "rw:xmm{k} r:vm32y.64 | EVEX.512.66.0F38.W1 92 /r | [REG, RM]"
            })
    void operandsFindTheirPlaces(String operands, String encoding, String places) {
        Form form = FormReader.read("test:1", "x " + operands + " | " + encoding + " | - | - | - | - | -");
        assertEquals(
                places,
                form.operands().stream().map(FormOperand::place).toList().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w:xmm r:xmm | VEX.128.66.0F.WIG 58",
                "w:xmm | VEX.128.66.0F.WIG 58 /r ib",
                "w:xmm r:xmm/m64 r:xmm/m64 r:xmm | VEX.128.66.0F.WIG 58 /r",
                "w:xmm r:xmm r:xmm r:xmm | VEX.128.66.0F.WIG 58 /r",
                "w:xmm r:xmm | VEX.128.66.0F.WIG 58 /r MVR",
                "w:xmm r:xmm{k} | EVEX.128.66.0F.W0 58 /r",
                "w:xmm{er} r:xmm | EVEX.128.66.0F.W0 58 /r",
                "w:xmm r:xmm{x} | EVEX.128.66.0F.W0 58 /r",
                "w:xmm r:xmm/m64/m32 | EVEX.128.66.0F.W0 58 /r",
                "w:xmm r:vm32x | EVEX.128.66.0F.W0 58 /r",
                "w:xmm r:ymmm/m64 | EVEX.128.66.0F.W0 58 /r",
                "w:xmm[63] r:xmm | 66 0F 58 /r"
            })
    void rowsThatCannotBeAreRefused(String operands, String encoding) {
        String row = "x " + operands + " | " + encoding + " | - | - | - | - | -";
        assertThrows(IllegalArgumentException.class, () -> FormReader.read("test:1", row), row);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
    void displacementsAreCountedInUnits(int unit) {
        for (int units : List.of(-129, -128, -1, 1, 127, 128)) {
            ModRm rm = ModRm.of(Memory.of(0, Registers.RAX, (long) units * unit), unit, false);
            boolean small = units >= -128 && units <= 127;
            assertEquals(small ? 8 : 32, rm.displacementBits(), units + " times " + unit);
            assertEquals(small ? units : units * unit, rm.displacement());
        }
        assertTrue(unit == 1
                || ModRm.of(Memory.of(0, Registers.RAX, 1), unit, false).displacementBits() == 32);
    }
}
