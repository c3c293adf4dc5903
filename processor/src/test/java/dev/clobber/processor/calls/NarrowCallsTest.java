package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import dev.clobber.runtime.ErrnoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel sees narrow values as Java widens them, wherever the JVM puts them: seen in what it then does. */
@ParameterizedClass
@MethodSource("dev.clobber.processor.testing.Way#available")
class NarrowCallsTest {
    private static final int SEEK_SET = 0;
    private static final int SEEK_END = 2;
    private static final long SIZE = 0x1_0000_0000L;
    private static final int MAP_SHARED = 1;
    private static final int PROT_READ = 1;
    private static final int PAGE = 4096;
    private static final int EINVAL = 22;
    private static final int EOVERFLOW = 75;

    /** So often that all of interpreter, C1 and C2 pass their garbage in upper bits. */
    private static final int TIMES = 20_000;

    private static NarrowCalls calls;

    @Parameter
    Way way;

    private int fd;

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        calls = Bindings.bind(NarrowCalls.class, way);
    }

    @BeforeEach
    void open() {
        fd = calls.memfd_create("narrow", 0);
        calls.ftruncate((short) fd, SIZE);
    }

    @AfterEach
    void close() {
        calls.close((short) fd);
    }

    private static int errno(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ErrnoException.class, call).errno();
    }

    @Test
    void negativeOffsetsAreNegative() {
        for (int i = 0; i < TIMES; i++) {
            assertEquals(SIZE - 5, calls.lseek(fd, (byte) -5, SEEK_END));
            assertEquals(SIZE - 129, calls.lseek(fd, (short) -129, SEEK_END));
            assertEquals(SIZE - 65_536, calls.lseek(fd, -65_536, SEEK_END));
            assertEquals(SIZE - 128, calls.lseekTurned((byte) SEEK_END, (short) fd, Byte.MIN_VALUE));
        }
        assertEquals(SIZE + Integer.MIN_VALUE, calls.lseek(fd, Integer.MIN_VALUE, SEEK_END));
        assertEquals(EINVAL, errno(() -> calls.lseek(fd, -1, SEEK_SET)));
        assertEquals(EINVAL, errno(() -> calls.lseek(fd, (byte) -1, SEEK_SET)));
        assertEquals(EINVAL, errno(() -> calls.lseek(fd, 0L, (byte) -1)));
    }

    @Test
    void charactersAndTruthsAreNotNegative() {
        for (int i = 0; i < TIMES; i++) {
            assertEquals(0xffff, calls.lseek(fd, '\uffff', SEEK_SET));
            assertEquals(0x8000, calls.lseek(fd, '\u8000', SEEK_SET));
            assertEquals(1, calls.lseek(fd, true, SEEK_SET));
            assertEquals(0, calls.lseek(fd, false, SEEK_SET));
        }
    }

    @Test
    void flagsOnTheStackAreAllZero() {
        long[] none = new long[2];
        for (int i = 0; i < TIMES; i++) {
            assertEquals(0, calls.process_vm_readv(pid(), none, 0, none, 0, 0));
            assertEquals(0, calls.process_vm_readv(pid(), 0, 0, 0, false, (byte) 0));
        }
        assertEquals(EINVAL, errno(() -> calls.process_vm_readv(pid(), none, 0, none, 0, 1)));
        assertEquals(EINVAL, errno(() -> calls.process_vm_readv(pid(), 0, 0, 0, false, (byte) -1)));
    }

    private static int pid() {
        return (int) ProcessHandle.current().pid();
    }

    @Test
    void offsetsOnTheStack() {
        for (int i = 0; i < TIMES / 10; i++) {
            unmap(calls.mmap(0, PAGE, PROT_READ, MAP_SHARED, fd, 3 * PAGE));
            unmap(calls.mmap(0, PAGE, (byte) PROT_READ, (byte) MAP_SHARED, (short) fd, (char) 0xf000));
            unmap(calls.mmap(0, PAGE, PROT_READ, MAP_SHARED, fd, (short) 0x7000));
        }
        int negative = errno(() -> calls.mmap(0, PAGE, PROT_READ, MAP_SHARED, fd, (short) 0xf000));
        assertEquals(EOVERFLOW, negative, "0xf000 is -4096 as a short");
        assertEquals(EOVERFLOW, errno(() -> calls.mmap(0, PAGE, PROT_READ, MAP_SHARED, fd, -PAGE)));
    }

    private void unmap(long address) {
        assertEquals(1, calls.pwrite64(fd, address, true, (short) 0), "a byte of the page can be read");
        calls.munmap(address, (short) PAGE);
    }

    @Test
    void narrowCounts() {
        assertEquals(5, calls.pwrite64(fd, new byte[] {1, 2, 3, 4, 5, 6}, (byte) 5, '\uffff'));
        byte[] back = new byte[65_535];
        assertEquals(65_535, calls.pread64(fd, back, '\uffff', 0xffff));
        assertEquals(5, back[4]);
        assertEquals(0, back[5]);
        assertEquals(
                "`count` is -1, but `buf` holds 65535 bytes",
                assertThrows(IndexOutOfBoundsException.class, () -> calls.pwrite64(fd, back, (byte) -1, 'a'))
                        .getMessage());
        assertEquals(
                "`count` is 65535, but `buf` holds 6 bytes",
                assertThrows(IndexOutOfBoundsException.class, () -> calls.pread64(fd, new byte[6], '\uffff', 0))
                        .getMessage());
    }

    @Test
    void registersOf32Bits() {
        int event = calls.eventfd2('\uffff', 0);
        long[] count = new long[1];
        assertEquals(8, calls.read(event, count, (short) 8));
        assertEquals(0xffff, count[0]);
        calls.close((short) event);
    }
}
