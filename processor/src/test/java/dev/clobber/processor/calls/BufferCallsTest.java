package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.testing.Way;
import dev.clobber.runtime.ErrnoException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of buffer, whichever way its bytes go. */
@ParameterizedClass
@MethodSource("passages")
class BufferCallsTest {
    private static final int SCRATCH = 8192;

    private static BufferCalls calls;

    @Parameter(0)
    Passage passage;

    private int fd;

    static Stream<Arguments> passages() {
        return Stream.of(Passage.values()).flatMap(passage -> Way.available().map(way -> Arguments.of(passage, way)));
    }

    @Parameter(1)
    Way way;

    @BeforeParameterizedClassInvocation
    static void bind(Passage passage, Way way) {
        calls = passage.bind(way);
    }

    @BeforeEach
    void open() {
        fd = calls.open("buffers", 0);
    }

    @AfterEach
    void close() {
        calls.close(fd);
    }

    private int put(byte[] bytes, int count) {
        calls.lseek(fd, 0, 0);
        return calls.put(fd, bytes, count, 0);
    }

    private int get(byte[] bytes, int count) {
        calls.lseek(fd, 0, 0);
        return calls.get(fd, bytes, count, 0);
    }

    static int[] sizes() {
        return new int[] {
            0,
            1,
            2,
            3,
            7,
            8,
            9,
            255,
            4095,
            SCRATCH - 9,
            SCRATCH - 8,
            SCRATCH - 1,
            SCRATCH,
            SCRATCH + 1,
            SCRATCH + 8,
            65_536,
            1 << 20
        };
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bytesGoThereAndBack(int size) {
        byte[] written = new byte[size];
        new Random(size).nextBytes(written);
        assertEquals(size, put(written, size));
        byte[] read = new byte[size + 5];
        Arrays.fill(read, (byte) 0x77);
        assertEquals(size, get(read, size + 5));
        byte[] expected = Arrays.copyOf(written, size + 5);
        Arrays.fill(expected, size, size + 5, (byte) 0x77);
        assertArrayEquals(expected, read, "and nothing behind them");
    }

    static Stream<Class<?>> elementTypes() {
        return Stream.of(
                byte.class, boolean.class, short.class, char.class, int.class, long.class, float.class, double.class);
    }

    /** Counts are bytes, so they may end inside an element: the rest of that element stays as it was. */
    @ParameterizedTest
    @MethodSource("elementTypes")
    void arraysOfEveryType(Class<?> element) throws ReflectiveOperationException {
        for (int bytes : new int[] {16, 13, 1, 0}) {
            byte[] stored = new byte[16];
            for (int i = 0; i < 16; i++) {
                stored[i] = (byte) (element == boolean.class ? 1 : 0x21 + i);
            }
            Object array = array(element, stored);
            call("put", array, bytes);
            byte[] file = new byte[20];
            assertEquals(bytes, get(file, 20));
            assertArrayEquals(Arrays.copyOf(Arrays.copyOf(stored, bytes), 20), file, element + " out");

            byte[] before = new byte[16];
            Arrays.fill(before, (byte) (element == boolean.class ? 0 : 0x5a));
            Object target = array(element, before);
            assertEquals(bytes, call("get", target, bytes));
            byte[] expected = before.clone();
            System.arraycopy(stored, 0, expected, 0, bytes);
            assertArrayEquals(expected, bytes(target), element + " in");
            emptyTheFile();
        }
    }

    private void emptyTheFile() {
        calls.close(fd);
        open();
    }

    private Object call(String name, Object array, int count) throws ReflectiveOperationException {
        calls.lseek(fd, 0, 0);
        try {
            return BufferCalls.class
                    .getMethod(name, int.class, array.getClass(), int.class, int.class)
                    .invoke(calls, fd, array, count, 0);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static int bytesOf(Class<?> element) {
        return switch (element.getName()) {
            case "byte", "boolean" -> 1;
            case "short", "char" -> 2;
            case "int", "float" -> 4;
            default -> 8;
        };
    }

    private static Object array(Class<?> element, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        Object array = Array.newInstance(element, bytes.length / bytesOf(element));
        for (int i = 0; i < Array.getLength(array); i++) {
            switch (element.getName()) {
                case "byte" -> Array.setByte(array, i, buffer.get());
                case "boolean" -> Array.setBoolean(array, i, buffer.get() != 0);
                case "short" -> Array.setShort(array, i, buffer.getShort());
                case "char" -> Array.setChar(array, i, buffer.getChar());
                case "int" -> Array.setInt(array, i, buffer.getInt());
                case "long" -> Array.setLong(array, i, buffer.getLong());
                case "float" -> Array.setFloat(array, i, buffer.getFloat());
                default -> Array.setDouble(array, i, buffer.getDouble());
            }
        }
        return array;
    }

    private static byte[] bytes(Object array) {
        ByteBuffer buffer = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
        for (int i = 0; i < Array.getLength(array); i++) {
            Object value = Array.get(array, i);
            if (value instanceof Boolean truth) {
                buffer.put((byte) (truth ? 1 : 0));
            } else if (value instanceof Byte number) {
                buffer.put(number);
            } else if (value instanceof Short number) {
                buffer.putShort(number);
            } else if (value instanceof Character character) {
                buffer.putChar(character);
            } else if (value instanceof Integer number) {
                buffer.putInt(number);
            } else if (value instanceof Long number) {
                buffer.putLong(number);
            } else if (value instanceof Float number) {
                buffer.putFloat(number);
            } else {
                buffer.putDouble((Double) value);
            }
        }
        return buffer.array();
    }

    @Test
    void directBuffersFromTheirPosition() {
        ByteBuffer out = ByteBuffer.allocateDirect(32);
        for (int i = 0; i < 32; i++) {
            out.put(i, (byte) i);
        }
        out.position(5).limit(15);
        assertEquals(10, calls.put(fd, out, 10, 0));
        assertEquals(5, out.position(), "a system call moves no position");
        ByteBuffer in = ByteBuffer.allocateDirect(32).position(20);
        calls.lseek(fd, 0, 0);
        assertEquals(10, calls.get(fd, in, 12, 0));
        assertEquals(20, in.position());
        for (int i = 0; i < 32; i++) {
            assertEquals(i >= 20 && i < 30 ? i - 15 : 0, in.get(i), "byte " + i);
        }
        IndexOutOfBoundsException thrown =
                assertThrows(IndexOutOfBoundsException.class, () -> calls.put(fd, out, 11, 0));
        assertEquals("`count` is 11, but `buf` holds 10 bytes", thrown.getMessage());
    }

    @Test
    void slicesAndDuplicatesHaveTheirOwnAddress() {
        ByteBuffer whole = ByteBuffer.allocateDirect(16);
        whole.put(9, (byte) 42);
        assertEquals(1, calls.put(fd, whole.position(8).slice().position(1), 1, 0));
        byte[] read = new byte[1];
        get(read, 1);
        assertEquals(42, read[0]);
        assertEquals(
                0, calls.put(fd, whole.duplicate().position(16), 0, 0), "nothing remains, and nothing is asked for");
        assertEquals(0, calls.put(fd, ByteBuffer.allocateDirect(0), 0, 0));
    }

    @Test
    void readOnlyBuffersAreReadOnly() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(4).put(0, (byte) 1).asReadOnlyBuffer();
        assertEquals(4, calls.put(fd, buffer, 4, 0));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> calls.get(fd, buffer, 4, 0));
        assertEquals("`buf` is a read-only ByteBuffer, and the kernel would write into it", thrown.getMessage());
        assertEquals(1, buffer.get(0));
    }

    @Test
    void heapBuffersHaveNoAddress() {
        for (ByteBuffer heap : new ByteBuffer[] {ByteBuffer.allocate(8), ByteBuffer.wrap(new byte[8], 2, 3)}) {
            IllegalArgumentException thrown =
                    assertThrows(IllegalArgumentException.class, () -> calls.put(fd, heap, 1, 0));
            assertEquals(
                    "`buf` is a ByteBuffer on the heap, which has no address of its own: use ByteBuffer.allocateDirect, or"
                            + " pass a byte[]",
                    thrown.getMessage());
        }
    }

    @Test
    void nullIsAddressZeroAndHoldsNothing() {
        assertEquals(0, calls.put(fd, (byte[]) null, 0, 0));
        assertEquals(0, calls.put(fd, (long[]) null, 0, 0));
        assertEquals(0, calls.put(fd, (ByteBuffer) null, 0, 0));
        assertEquals(0, calls.put(fd, (String) null, 0, 0));
        assertEquals(0, calls.get(fd, (char[]) null, 0, 0));
        for (int count : new int[] {1, -1}) {
            String expected = "`count` is " + count + ", but `buf` holds 0 bytes";
            assertEquals(expected, thrown(() -> calls.put(fd, (byte[]) null, count, 0)));
            assertEquals(expected, thrown(() -> calls.put(fd, (ByteBuffer) null, count, 0)));
            assertEquals(expected, thrown(() -> calls.put(fd, (String) null, count, 0)));
            assertEquals(expected, thrown(() -> calls.get(fd, (double[]) null, count, 0)));
        }
    }

    @Test
    void lengthsAreCheckedBeforeTheKernelSeesThem() {
        assertEquals("`count` is 5, but `buf` holds 4 bytes", thrown(() -> calls.put(fd, new byte[4], 5, 0)));
        assertEquals("`count` is 17, but `buf` holds 16 bytes", thrown(() -> calls.get(fd, new long[2], 17, 0)));
        assertEquals("`count` is 1, but `buf` holds 0 bytes", thrown(() -> calls.get(fd, new float[0], 1, 0)));
        assertEquals("`count` is -1, but `buf` holds 1 byte", thrown(() -> calls.put(fd, new boolean[1], -1, 0)));
        assertEquals(
                "`count` is -2147483648, but `buf` holds 8 bytes",
                thrown(() -> calls.get(fd, new byte[8], Integer.MIN_VALUE, 0)));
        assertEquals(
                "`count` is 2147483647, but `buf` holds 8 bytes",
                thrown(() -> calls.get(fd, new byte[8], Integer.MAX_VALUE, 0)));
        assertEquals(0, calls.lseek(fd, 0, 2), "nothing was written");
    }

    private static String thrown(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IndexOutOfBoundsException.class, call).getMessage();
    }

    @Test
    void anArrayIsLeftAloneWhereTheCallFails() {
        byte[] bytes = {1, 2, 3};
        double[] doubles = {1.5, 2.5};
        ErrnoException thrown = assertThrows(ErrnoException.class, () -> calls.get(-1, bytes, 3, 0));
        assertEquals(9, thrown.errno());
        assertThrows(ErrnoException.class, () -> calls.get(-1, doubles, 16, 0));
        assertArrayEquals(new byte[] {1, 2, 3}, bytes);
        assertArrayEquals(new double[] {1.5, 2.5}, doubles);
    }

    /** NUL, a surrogate without its twin, one to four bytes a character; from a string that fits the frame and one that does not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1000, 2000, 2731, 50_000})
    void stringsAreUtf8(int times) {
        String text = "aß€\ud83d\ude00".repeat(times);
        int bytes = 10 * times;
        assertEquals(bytes, calls.put(fd, text, bytes, 0));
        byte[] read = new byte[bytes];
        get(read, bytes);
        assertArrayEquals(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), read);
        assertEquals(
                "`count` is " + (bytes + 1) + ", but `buf` holds " + bytes + " bytes",
                thrown(() -> calls.put(fd, text, bytes + 1, 0)));
    }
}
