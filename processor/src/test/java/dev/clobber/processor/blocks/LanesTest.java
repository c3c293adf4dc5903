package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.clobber.processor.probe.BlockProbe;
import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Tools;
import dev.clobber.processor.testing.Way;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What vector instructions make of arrays is what a loop does. */
class LanesTest {
    private static final int ROUNDS = Integer.getInteger("clobber.rounds", 2000);
    private static final int LENGTH = 16;

    static Stream<Way> ways() {
        return ArithmeticTest.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofIntegers(Way way) {
        LaneArithmetic cpu = Bindings.bind(LaneArithmetic.class, way);
        Numbers numbers = new Numbers(4);
        for (int round = 0; round < ROUNDS; round++) {
            int[] a = IntStream.range(0, LENGTH).map(i -> (int) numbers.any()).toArray();
            int[] b = IntStream.range(0, LENGTH).map(i -> (int) numbers.any()).toArray();
            int[] c = new int[LENGTH];
            cpu.add4(a, b, c);
            assertArrayEquals(
                    IntStream.range(0, LENGTH).map(i -> i < 4 ? a[i] + b[i] : 0).toArray(), c);
            cpu.multiply8(a, b, c);
            assertArrayEquals(
                    IntStream.range(0, LENGTH).map(i -> i < 8 ? a[i] * b[i] : 0).toArray(), c);
            narrow(cpu, a, b);
        }
    }

    private static void narrow(LaneArithmetic cpu, int[] a, int[] b) {
        byte[] c = new byte[LENGTH];
        short[] d = new short[LENGTH];
        cpu.subtract16(bytes(a), bytes(b), c);
        cpu.multiply8(shorts(a), shorts(b), d);
        byte[] expected = new byte[LENGTH];
        short[] product = new short[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            expected[i] = (byte) (a[i] - b[i]);
            product[i] = i < 8 ? (short) (a[i] * b[i]) : 0;
        }
        assertArrayEquals(expected, c);
        assertArrayEquals(product, d);
    }

    private static byte[] bytes(int[] wide) {
        byte[] narrow = new byte[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (byte) wide[i];
        }
        return narrow;
    }

    private static short[] shorts(int[] wide) {
        short[] narrow = new short[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (short) wide[i];
        }
        return narrow;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofFloatingNumbers(Way way) {
        LaneArithmetic cpu = Bindings.bind(LaneArithmetic.class, way);
        Numbers numbers = new Numbers(5);
        for (int round = 0; round < ROUNDS; round++) {
            double[] a = new double[4];
            double[] b = new double[4];
            double[] roots = new double[4];
            float[] c = new float[4];
            float[] d = new float[4];
            float[] quotients = new float[4];
            for (int i = 0; i < 4; i++) {
                a[i] = numbers.floating();
                b[i] = numbers.floating();
                c[i] = (float) a[i];
                d[i] = (float) b[i];
                roots[i] = Math.sqrt(a[i] * b[i]);
                quotients[i] = c[i] / d[i];
            }
            double[] result = new double[4];
            float[] narrow = new float[4];
            cpu.rootOfProduct4(a, b, result);
            cpu.divide4(c, d, narrow);
            assertArrayEquals(roots, result);
            assertArrayEquals(quotients, narrow);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ofWholeVectors(Way way) {
        LaneArithmetic cpu = Bindings.bind(LaneArithmetic.class, way);
        Numbers numbers = new Numbers(6);
        if (!BlockProbe.features().contains("avx512f")) {
            Tools.skip("this processor has no avx512f");
        }
        for (int round = 0; round < ROUNDS; round++) {
            long[] a = IntStream.range(0, 8).mapToLong(i -> numbers.any()).toArray();
            long[] b = IntStream.range(0, 8).mapToLong(i -> numbers.any()).toArray();
            long[] c = new long[8];
            cpu.max8(a, b, c);
            assertArrayEquals(
                    IntStream.range(0, 8).mapToLong(i -> Math.max(a[i], b[i])).toArray(), c);
            int[] d = IntStream.range(0, LENGTH).map(i -> (int) numbers.any()).toArray();
            int[] e = IntStream.range(0, LENGTH).map(i -> (int) numbers.any()).toArray();
            int[] f = new int[LENGTH];
            int mask = numbers.below(1 << LENGTH);
            cpu.subtract16(d, e, f, mask);
            assertArrayEquals(
                    IntStream.range(0, LENGTH)
                            .map(i -> (mask >> i & 1) != 0 ? d[i] - e[i] : d[i])
                            .toArray(),
                    f);
        }
    }
}
