package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CheckTest {
    @Test
    void whatIsRightPasses() {
        Check.notNull("", "a");
        Check.direct(null, "a");
        Check.direct(ByteBuffer.allocateDirect(0).asReadOnlyBuffer(), "a");
        Check.writable(ByteBuffer.allocateDirect(0), "a");
        Check.writableByKernel(null, "a");
        Check.bounds("n a", 0, 0);
        Check.bounds("n a", 7, 7);
        Check.bounds("n a", 2, 8, 16);
        Check.bounds("n a", 0, 8, 0);
        Check.size("a", 144, 144);
        Check.supported(true, "m avx2");
    }

    @Test
    void whatIsWrongThrowsWhatMachineCodeThrows() {
        ByteBuffer readOnly = ByteBuffer.allocateDirect(1).asReadOnlyBuffer();
        check(NullPointerException.class, "`a` is null", () -> Check.notNull(null, "a"));
        check(
                IllegalArgumentException.class,
                "`a` is a ByteBuffer on the heap, which has no address of its own: use ByteBuffer.allocateDirect, or pass a"
                        + " byte[]",
                () -> Check.writable(ByteBuffer.allocate(1), "a"));
        check(
                IllegalArgumentException.class,
                "`a` is a read-only ByteBuffer, and the method's code would write into it",
                () -> Check.writable(readOnly, "a"));
        check(
                IllegalArgumentException.class,
                "`a` is a read-only ByteBuffer, and the kernel would write into it",
                () -> Check.writableByKernel(readOnly, "a"));
        check(IndexOutOfBoundsException.class, "`n` is 8, but `a` holds 7 bytes", () -> Check.bounds("n a", 8, 7));
        check(IndexOutOfBoundsException.class, "`n` is -1, but `a` holds 7 bytes", () -> Check.bounds("n a", -1, 7));
        check(IndexOutOfBoundsException.class, "`a` holds 1 byte, but the kernel takes 2", () -> Check.size("a", 2, 1));
        check(
                UnsupportedOperationException.class,
                "`m` needs the CPU feature avx2, which is not among the flags of this processor in /proc/cpuinfo",
                () -> Check.supported(false, "m avx2"));
    }

    /** A count of larger units is told in bytes, unless those are beyond 64 bits: as the machine code multiplies. */
    @Test
    void countsOfUnits() {
        String holds = ", but `a` holds 16 bytes";
        check(IndexOutOfBoundsException.class, "`n` is 24" + holds, () -> Check.bounds("n a", 3, 8, 16));
        check(IndexOutOfBoundsException.class, "`n` is -1" + holds, () -> Check.bounds("n a", -1, 8, 16));
        long huge = Long.MAX_VALUE;
        check(IndexOutOfBoundsException.class, "`n` is " + huge + holds, () -> Check.bounds("n a", huge, 8, 16));
        check(IndexOutOfBoundsException.class, "`n` is -2" + holds, () -> Check.bounds("n a", huge, 2, 16));
    }

    @Test
    void throwsAsItIs() {
        IOException thrown = new IOException();
        assertSame(thrown, assertThrows(IOException.class, () -> {
            throw Check.unchecked(thrown);
        }));
    }

    private static void check(Class<? extends Throwable> type, String message, Executable checks) {
        Throwable thrown = assertThrows(type, checks);
        assertEquals(message, thrown.getMessage());
        assertEquals(CheckTest.class.getName(), thrown.getStackTrace()[0].getClassName());
    }
}
