package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LittleEndianWriterTest {
    @Test
    void writesTheLowestByteFirst() {
        LittleEndianWriter out = new LittleEndianWriter()
                .u8(0x1ff)
                .u16(0x0203)
                .u32(0x04050607)
                .u64(0x08090a0b0c0d0e0fL)
                .s32(-2);
        assertArrayEquals(Samples.hex("ff 0302 07060504 0f0e0d0c0b0a0908 feffffff"), out.toByteArray());
    }

    /** The examples of DWARF 5, figures C.1 and C.2. */
    @Test
    void writesLeb128AsTheStandardShows() {
        int[] unsigned = {2, 127, 128, 129, 12857};
        LittleEndianWriter out = new LittleEndianWriter();
        for (int value : unsigned) {
            out.uleb128(value);
        }
        assertArrayEquals(Samples.hex("02 7f 8001 8101 b964"), out.toByteArray());
        int[] signed = {2, -2, 127, -127, 128, -128, 129, -129};
        out = new LittleEndianWriter();
        for (int value : signed) {
            out.sleb128(value);
        }
        assertArrayEquals(Samples.hex("02 7e ff00 817f 8001 807f 8101 ff7e"), out.toByteArray());
    }

    @Test
    void leb128ReadsBack() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            int value = random.nextInt() >> random.nextInt(32);
            assertEquals(value, decode(new LittleEndianWriter().sleb128(value).toByteArray(), true));
            assertEquals(value, decode(new LittleEndianWriter().uleb128(value).toByteArray(), false));
        }
    }

    @Test
    void alignsWithZeroes() {
        assertArrayEquals(
                Samples.hex("01000000"),
                new LittleEndianWriter().u8(1).align(4).align(4).toByteArray());
        assertThrows(
                IllegalStateException.class,
                () -> new LittleEndianWriter().u32(1).zeroesTo(3));
    }

    @Test
    void refusesWhatDoesNotFitInto32Bits() {
        assertThrows(ArithmeticException.class, () -> new LittleEndianWriter().s32(1L << 31));
    }

    private static int decode(byte[] bytes, boolean signed) {
        long value = 0;
        int shift = 0;
        for (byte b : bytes) {
            value |= (b & 0x7fL) << shift;
            shift += 7;
        }
        boolean negative = signed && (bytes[bytes.length - 1] & 0x40) != 0;
        return (int) (negative ? value | -1L << shift : value);
    }
}
