package dev.clobber.processor.probe;

/** Limits of integers, and floating-point numbers of all kinds; those that matter most stand there more than once. */
final class ChosenNumbers {
    static final long[] INTEGERS = {
        0,
        1,
        -1,
        0,
        1,
        -1,
        0,
        1,
        2,
        3,
        5,
        8,
        15,
        16,
        31,
        32,
        33,
        63,
        64,
        100,
        127,
        128,
        255,
        0x7fff,
        0x8000,
        0xffff,
        0x7fff_ffffL,
        0x8000_0000L,
        0xffff_ffffL,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -2,
        -128,
        0x0101_0101_0101_0101L,
        0x8080_8080_8080_8080L
    };
    static final long[] DOUBLES = bits(
            0,
            -0.0,
            1,
            -1,
            0.5,
            1.5,
            3,
            -7,
            1e9,
            -3e9,
            1e19,
            1e300,
            -1e-300,
            5e-324,
            Double.MIN_NORMAL,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);
    static final int[] FLOATS = {
        0,
        0x8000_0000,
        0x3f80_0000,
        0xbf80_0000,
        0x3f00_0000,
        0x4040_0000,
        0xc0e0_0000,
        0x4e6e_6b28,
        0x7f7f_ffff,
        0x0080_0000,
        1,
        0x7f80_0000,
        0xff80_0000,
        0x7fc0_0000,
        0x7f80_0001
    };
    static final int[] HALVES = {
        0, 0x8000, 0x3c00, 0xbc00, 0x3800, 0x4200, 0xc700, 0x7bff, 0x0400, 1, 0x7c00, 0xfc00, 0x7e00
    };

    private ChosenNumbers() {}

    private static long[] bits(double... values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return bits;
    }
}
