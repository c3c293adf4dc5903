package dev.clobber.processor.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of all types and direct buffers, read, written, refused. */
@ParameterizedClass
@MethodSource("ways")
class BufferBlocksTest {
    private static final int EBADF = 9;
    private static BufferBlocks blocks;

    private final byte[] bytes = new byte[1000];

    @Parameter
    Way way;

    static Stream<Way> ways() {
        return Way.available();
    }

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        blocks = Bindings.bind(BufferBlocks.class, way);
    }

    private long sum(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += bytes[i] & 0xff;
        }
        return sum;
    }

    @Test
    void readsArraysOfAllTypes() {
        new Random(1).nextBytes(bytes);
        ByteBuffer source = ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        short[] shorts = new short[500];
        source.asShortBuffer().get(shorts);
        char[] chars = new char[500];
        source.asCharBuffer().get(chars);
        int[] ints = new int[250];
        source.asIntBuffer().get(ints);
        long[] longs = new long[125];
        source.asLongBuffer().get(longs);
        float[] floats = new float[250];
        source.asFloatBuffer().get(floats);
        double[] doubles = new double[125];
        source.asDoubleBuffer().get(doubles);
        ByteBuffer direct = ByteBuffer.allocateDirect(1010).position(10);
        direct.put(bytes).position(10);
        assertEquals(sum(1000), blocks.sum(bytes, 1000));
        assertEquals(sum(999), blocks.sum(shorts, 999));
        assertEquals(sum(1000), blocks.sum(chars, 1000));
        assertEquals(sum(7), blocks.sum(ints, 7));
        assertEquals(sum(1000), blocks.sum(longs, 1000));
        assertEquals(sum(1000), blocks.sum(floats, 1000));
        assertEquals(sum(1000), blocks.sum(doubles, 1000));
        assertEquals(sum(1000), blocks.sum(direct, 1000));
        assertEquals(sum(1000), blocks.sum(direct.asReadOnlyBuffer(), 1000));
        assertEquals(2, blocks.sum(new boolean[] {true, false, true}, 3));
        assertEquals(0, blocks.sum(new byte[0], 0));
        assertEquals(0, blocks.sum(ByteBuffer.allocateDirect(0), 0));
    }

    @Test
    void writes() {
        blocks.fill(bytes, (byte) -3, 999);
        byte[] expected = new byte[1000];
        Arrays.fill(expected, 0, 999, (byte) -3);
        assertArrayEquals(expected, bytes);
        ByteBuffer direct = ByteBuffer.allocateDirect(5).position(1);
        blocks.fill(direct, (byte) 7, 3);
        assertEquals(ByteBuffer.wrap(new byte[] {0, 7, 7, 7, 0}), direct.rewind());
    }

    @Test
    void floatsBesideArrays() {
        double[] c = new double[3];
        assertEquals(
                2 * (1 + 2 + 3) + 4 + 5 + 6 + 100,
                blocks.axpy(2, new double[] {1, 2, 3}, new double[] {4, 5, 6}, c, 3, 100));
        assertArrayEquals(new double[] {6, 9, 12}, c);
    }

    @Test
    void systemCall() {
        assertEquals(-EBADF, blocks.write(1, -1, bytes, 10));
        assertEquals(-EBADF, blocks.write(1, -1, new byte[20_000], 20_000));
    }

    @Test
    void refuses() {
        says(NullPointerException.class, "`a` is null", () -> blocks.sum((byte[]) null, 0));
        says(NullPointerException.class, "`a` is null", () -> blocks.fill((ByteBuffer) null, (byte) 1, 0));
        says(IndexOutOfBoundsException.class, "`n` is 1001, but `a` holds 1000 bytes", () -> blocks.sum(bytes, 1001));
        says(IndexOutOfBoundsException.class, "`n` is -1, but `a` holds 1000 bytes", () -> blocks.sum(bytes, -1));
        says(
                IllegalArgumentException.class,
                "`a` is a ByteBuffer on the heap, which has no address of its own: use ByteBuffer.allocateDirect, or"
                        + " pass a byte[]",
                () -> blocks.sum(ByteBuffer.allocate(3), 3));
        says(
                IllegalArgumentException.class,
                "`a` is a read-only ByteBuffer, and the method's code would write into it",
                () -> blocks.fill(ByteBuffer.allocateDirect(3).asReadOnlyBuffer(), (byte) 1, 3));
    }

    private static void says(Class<? extends Exception> type, String message, Runnable call) {
        assertEquals(message, assertThrows(type, call::run).getMessage());
    }
}
