package dev.clobber.processor.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.isa.OperandKind.Constant;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConstantTest {

    /** Against the definition: some number that is equal modulo two to the power of the width survives the encoding. */
    @Test
    void holdsWhatComesBackAfterExtension() {
        Random random = new Random(1);
        int[][] widths = {{8, 8}, {16, 16}, {32, 32}, {64, 64}, {8, 16}, {8, 32}, {8, 64}, {32, 64}};
        for (int[] width : widths) {
            Constant constant = new Constant("c", width[0], width[1]);
            for (int i = 0; i < 100_000; i++) {
                long value = random.nextLong() >> random.nextInt(64);
                value += random.nextInt(3) - 1;
                assertEquals(expected(value, width[0], width[1]), constant.holds(value), constant + " of " + value);
            }
        }
    }

    private static boolean expected(long value, int bits, int extended) {
        BigInteger number = BigInteger.valueOf(value);
        BigInteger limit = BigInteger.ONE.shiftLeft(extended);
        boolean writable = number.compareTo(limit) < 0
                && number.compareTo(limit.shiftRight(1).negate()) >= 0;
        long encoded = value & (bits == 64 ? -1 : (1L << bits) - 1);
        BigInteger extension =
                bits == extended ? BigInteger.valueOf(encoded) : BigInteger.valueOf(encoded << 64 - bits >> 64 - bits);
        return writable && extension.subtract(number).mod(limit).signum() == 0;
    }
}
