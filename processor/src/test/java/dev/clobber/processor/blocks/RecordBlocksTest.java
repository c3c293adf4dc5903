package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Results of all types become the components of a record. */
@ParameterizedClass
@MethodSource("ways")
class RecordBlocksTest {
    private static RecordBlocks blocks;

    @Parameter
    Way way;

    static Stream<Way> ways() {
        return Way.available().filter(way -> way != Way.NATIVES);
    }

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        blocks = Bindings.bind(RecordBlocks.class, way);
    }

    @Test
    void leaf() {
        RecordBlocks.Leaf leaf = blocks.cpuid(0, 0);
        byte[] name = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(leaf.ebx())
                .putInt(leaf.edx())
                .putInt(leaf.ecx())
                .array();
        assertTrue(new String(name, StandardCharsets.US_ASCII).matches("GenuineIntel|AuthenticAMD|.{12}"));
        assertTrue(leaf.eax() > 0);
    }

    @Test
    void everyType() {
        new Random(3).longs(50).forEach(this::everyType);
        everyType(5);
        everyType(0x100);
    }

    private void everyType(long v) {
        assertEquals(
                new RecordBlocks.All(
                        (byte) v != 0,
                        (byte) v,
                        (char) v,
                        (short) v,
                        (int) v,
                        v,
                        Float.intBitsToFloat((int) v),
                        Double.longBitsToDouble(v),
                        Float.intBitsToFloat((int) v),
                        Double.longBitsToDouble(v),
                        (int) v,
                        v,
                        Long.compareUnsigned(v, 5) < 0,
                        v == 5),
                blocks.all(v));
    }

    @Test
    void everyRegister() {
        long v = 0x1234_5678_9abc_def0L;
        assertEquals(
                new RecordBlocks.Full(
                        v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6, v + 7, v + 8, v + 9, v + 10, v + 11, v + 12,
                        v + 13, v + 14),
                blocks.full(v));
    }

    @Test
    void theConstructorMayRefuse() {
        assertEquals(8, blocks.successor(7).number());
        IllegalArgumentException odd = assertThrows(IllegalArgumentException.class, () -> blocks.successor(8));
        assertEquals("9 is odd", odd.getMessage());
    }

    @Test
    void besideAnArray() {
        double[] values = {3, 2, 0.5, 7};
        assertEquals(new RecordBlocks.Smallest(2, 0.5), blocks.smallest(values, 4));
        assertEquals(new RecordBlocks.Smallest(0, 3), blocks.smallest(values, 1));
        NullPointerException nothing = assertThrows(NullPointerException.class, () -> blocks.smallest(null, 1));
        assertEquals("`a` is null", nothing.getMessage());
    }

    @Test
    void manyThreads() {
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            pool.submit(() -> IntStream.range(0, 10_000)
                            .parallel()
                            .forEach(i -> assertEquals(
                                    2L * i, blocks.successor(2L * i - 1).number())))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** What the library keeps of a record's class does not keep that. */
    @Test
    void classesAreUnloaded() throws InterruptedException {
        WeakReference<ClassLoader> loader = new WeakReference<>(used());
        for (int i = 0; i < 100 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertEquals(null, loader.get());
    }

    private static ClassLoader used() {
        RecordBlocks other = Bindings.bind(RecordBlocks.class, Way.INTERFACE, "-unloaded", source -> source);
        assertEquals(2, other.successor(1).number());
        return other.getClass().getClassLoader();
    }
}
