package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import dev.clobber.runtime.ErrnoException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java sees of a call that fails. */
@ParameterizedClass
@MethodSource("dev.clobber.processor.testing.Way#available")
class ErrorsTest {
    private static final int AT_FDCWD = -100;
    private static final String ABSENT = "/no/such/file";

    private static Errors calls;

    @Parameter
    Way way;

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        calls = Bindings.bind(Errors.class, way);
    }

    private static ErrnoException failure(Executable call) {
        return assertThrows(ErrnoException.class, call);
    }

    @Test
    void nameNumberTextAndCall() {
        ErrnoException thrown = failure(() -> calls.openat(AT_FDCWD, ABSENT, 0, 0));
        assertEquals("openat: ENOENT (2): No such file or directory", thrown.getMessage());
        assertEquals("openat", thrown.call());
        assertEquals(2, thrown.errno());
        assertEquals(
                "close: EBADF (9): Bad file descriptor",
                failure(() -> calls.close(-1)).getMessage());
        assertEquals(
                "no_such_call: ENOSYS (38): Function not implemented",
                failure(() -> calls.no_such_call()).getMessage());
        assertEquals(
                "renameat: ENOENT (2): No such file or directory",
                failure(() -> calls.renameat(AT_FDCWD, ABSENT, AT_FDCWD, "/tmp/x"))
                        .getMessage());
        assertEquals(
                2, failure(() -> calls.openAndForget(AT_FDCWD, ABSENT, 0, 0)).errno());
    }

    @Test
    void withoutThrowsTheKernelsOwnValue() {
        assertEquals(-2, calls.openInt(AT_FDCWD, ABSENT, 0, 0));
        assertEquals(-2L, calls.openLong(AT_FDCWD, ABSENT, 0, 0));
        calls.openAndIgnore(AT_FDCWD, ABSENT, 0, 0);
        assertEquals(-9, calls.closeInt(-1));
        assertEquals(-9L, calls.closeLong(-1));
    }

    @Test
    void theGateOf32BitsGivesNegativeLongsToo() {
        assertEquals(-9L, calls.closeThroughInterrupt(-1));
        assertEquals(9, failure(() -> calls.closeThroughInterruptOrThrow(-1)).errno());
        assertEquals(-2L, calls.openThroughInterrupt(ABSENT, 0, 0));
        assertEquals(
                2,
                failure(() -> calls.openThroughInterruptOrThrow(ABSENT, 0, 0)).errno());
    }

    @Test
    void aStructureNeedsItsRoom() {
        assertEquals(
                "`stat` holds 143 bytes, but the kernel takes 144",
                assertThrows(IndexOutOfBoundsException.class, () -> calls.fstat(0, new byte[143]))
                        .getMessage());
        assertEquals(
                "fstat: EFAULT (14): Bad address",
                failure(() -> calls.fstat(0, null)).getMessage());
    }

    @Test
    void stringsEndAtTheirEnd() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> calls.openat(AT_FDCWD, "/etc/passwd\0.txt", 0, 0));
        assertEquals(
                "`path` has a NUL character at index 11, where the kernel would end the string", thrown.getMessage());
        thrown = assertThrows(IllegalArgumentException.class, () -> calls.renameat(AT_FDCWD, ABSENT, AT_FDCWD, "\0"));
        assertEquals(
                "`newPath` has a NUL character at index 0, where the kernel would end the string", thrown.getMessage());
        assertEquals(14, failure(() -> calls.openat(AT_FDCWD, null, 0, 0)).errno());
    }

    /** The trace begins at the method that the user knows. */
    @Test
    void theTopOfTheTraceIsTheNativeMethod() {
        Executable[] failing = {
            () -> calls.openat(AT_FDCWD, ABSENT, 0, 0),
            () -> calls.openat(AT_FDCWD, "\0", 0, 0),
            () -> calls.close(-1),
            () -> calls.fstat(0, new byte[1]),
            () -> calls.pread64(0, ByteBuffer.allocate(1), 1, 0),
            () -> calls.pread64(0, ByteBuffer.allocateDirect(1), 2, 0),
        };
        String[] methods = {"openat", "openat", "close", "fstat", "pread64", "pread64"};
        String owner = Errors.class.getName() + (way == Way.NATIVES ? "Natives" : "Binding");
        for (int i = 0; i < failing.length; i++) {
            StackTraceElement top =
                    assertThrows(RuntimeException.class, failing[i]).getStackTrace()[0];
            assertEquals(owner + "." + methods[i], top.getClassName() + "." + top.getMethodName());
            assertTrue(way == Way.FOREIGN || top.isNativeMethod());
        }
    }
}
