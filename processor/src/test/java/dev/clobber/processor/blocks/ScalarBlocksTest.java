package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What blocks do is what Java does. */
@ParameterizedClass
@MethodSource("ways")
class ScalarBlocksTest {
    private static ScalarBlocks blocks;

    private final Random random = new Random();

    @Parameter
    Way way;

    static Stream<Way> ways() {
        return Way.available();
    }

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        blocks = Bindings.bind(ScalarBlocks.class, way);
    }

    @RepeatedTest(20)
    void integers() {
        long a = random.nextLong();
        long b = random.nextLong();
        assertEquals(a + b, blocks.add(a, b));
        assertEquals(b, blocks.second(a, b));
        assertEquals(Long.bitCount(a), blocks.population(a));
        assertEquals((int) a + (long) (short) b, blocks.widened((int) a, (short) b));
        assertEquals((a & 1) + (char) b, blocks.unsigned((a & 1) != 0, (char) b));
        assertEquals((byte) a, blocks.low((byte) a));
        assertEquals(a * 2, blocks.stack(a));
        assertEquals(0, blocks.labels(a & 0xffff));
        blocks.nothing();
    }

    @RepeatedTest(20)
    void floating() {
        float a = random.nextFloat();
        float b = random.nextFloat();
        double c = random.nextDouble();
        assertEquals(a + b, blocks.sum(a, b));
        assertEquals(c - b, blocks.difference(c, b));
        assertEquals(Float.floatToRawIntBits(a), blocks.bits(a));
        assertEquals(Double.doubleToRawLongBits(c), blocks.bits(c));
        assertEquals(a, blocks.number(Float.floatToRawIntBits(a)));
        assertEquals(c, blocks.number(Double.doubleToRawLongBits(c)));
        assertEquals(a + a, blocks.doubled(a));
        assertEquals(42, blocks.throughVector(42, c));
    }

    @RepeatedTest(20)
    void flags() {
        long a = random.nextBoolean() ? random.nextLong() : random.nextInt(5);
        long b = random.nextBoolean() ? random.nextLong() : random.nextInt(5);
        assertEquals(Long.compareUnsigned(a, b) < 0, blocks.below(a, b));
        assertEquals(a == b, blocks.equal(a, b));
        assertEquals(a - b < 0, blocks.negative(a, b));
        assertEquals(((a ^ b) & (a ^ a - b)) < 0, blocks.overflows(a, b));
        assertEquals(Integer.bitCount((byte) a & 0xff) % 2 == 0, blocks.even((byte) a));
    }

    @RepeatedTest(5)
    void twentyFiveArguments() {
        long[] n = random.longs(15, -1000, 1000).toArray();
        double[] x = random.ints(10, -1000, 1000).asDoubleStream().toArray();
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            sum += n[i] * (i + 1);
        }
        for (double one : x) {
            sum += one;
        }
        assertEquals(
                sum,
                blocks.twentyFive(
                        n[0], x[0], n[1], x[1], n[2], x[2], n[3], x[3], n[4], x[4], n[5], x[5], n[6], x[6], n[7], x[7],
                        n[8], x[8], n[9], x[9], n[10], n[11], n[12], n[13], n[14]));
    }

    @Test
    void time() {
        long first = blocks.rdtsc();
        assertTrue(blocks.rdtsc() > first);
    }
}
