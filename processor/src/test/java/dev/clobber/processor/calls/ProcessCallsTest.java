package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import dev.clobber.runtime.ErrnoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The process and its memory. */
@ParameterizedClass
@MethodSource("dev.clobber.processor.testing.Way#available")
class ProcessCallsTest {
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x22;
    private static final int PAGE = 4096;

    private static ProcessCalls calls;

    @Parameter
    Way way;

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        calls = Bindings.bind(ProcessCalls.class, way);
    }

    @Test
    void whoThisIs() {
        int pid = (int) ProcessHandle.current().pid();
        assertEquals(pid, calls.getpid());
        assertEquals(pid, calls.processId());
        assertEquals(pid, calls.orThrow());
        assertEquals(pid, calls.getpidThroughInterrupt());
        calls.forget();
        assertEquals(ProcessHandle.current().parent().orElseThrow().pid(), calls.getppid());
    }

    @Test
    void threadsHaveTheirOwnIds() throws Exception {
        int[] other = new int[1];
        Thread thread = new Thread(() -> other[0] = calls.gettid());
        thread.start();
        thread.join();
        assertNotEquals(0, other[0]);
        assertNotEquals(calls.gettid(), other[0]);
    }

    @Test
    void theKernelsName() throws IOException {
        byte[] name = new byte[390];
        assertEquals(0, calls.uname(name));
        assertEquals("Linux", field(name, 0));
        assertEquals(Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), field(name, 2));
    }

    private static String field(byte[] name, int index) {
        String text = new String(name, 65 * index, 65, StandardCharsets.US_ASCII);
        return text.substring(0, text.indexOf('\0'));
    }

    @Test
    void randomBytesWhereTheyWereAskedFor() {
        byte[] one = new byte[64];
        byte[] other = new byte[64];
        assertEquals(32, calls.getrandom(one, 32, 0));
        assertEquals(32, calls.getrandom(other, 32, 0));
        assertFalse(Arrays.equals(one, other));
        assertArrayEquals(new byte[32], Arrays.copyOfRange(one, 32, 64));
    }

    /** Addresses beyond 32 bits, six arguments, two of them on the stack. */
    @Test
    void memoryOfOnesOwn() {
        int fd = calls.memfd_create("own", 0);
        byte[] text = "through memory".getBytes(StandardCharsets.US_ASCII);
        calls.pwrite64(fd, text, text.length, 3 * PAGE);
        long shared = calls.mmap(0, PAGE, PROT_READ_WRITE, MAP_SHARED, fd, 3 * PAGE);
        long own = calls.mmapBackwards(0, -1, MAP_PRIVATE_ANONYMOUS, PROT_READ_WRITE, 2 * PAGE, 0);
        assertEquals(0, (shared | own) & (PAGE - 1));
        assertEquals(text.length, calls.pwrite64(fd, shared, text.length, PAGE));
        assertEquals(text.length, calls.pread64(fd, own, text.length, PAGE));
        assertEquals(text.length, calls.pwrite64(fd, own, text.length, 0));
        byte[] back = new byte[text.length];
        calls.pread64(fd, back, back.length, 0);
        assertArrayEquals(text, back);
        assertEquals(0, calls.munmap(shared, PAGE));
        assertEquals(0, calls.munmap(own, 2 * PAGE));
        ErrnoException gone = assertThrows(ErrnoException.class, () -> calls.pwrite64(fd, own, 1, 0));
        assertEquals("pwrite64: EFAULT (14): Bad address", gone.getMessage());
        calls.close(fd);
    }
}
