package dev.clobber.processor.calls;

import static dev.clobber.processor.calls.FileCalls.AT_FDCWD;
import static dev.clobber.processor.calls.FileCalls.AT_SYMLINK_NOFOLLOW;
import static dev.clobber.processor.calls.FileCalls.O_CREAT;
import static dev.clobber.processor.calls.FileCalls.O_RDWR;
import static dev.clobber.processor.calls.FileCalls.STAT_BYTES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, by the kernel and by the JDK, are the same files. */
@ParameterizedClass
@MethodSource("dev.clobber.processor.testing.Way#available")
class FileCallsTest {
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;
    private static final int ST_MODE = 24;
    private static final int ST_SIZE = 48;

    private static FileCalls calls;

    @Parameter
    Way way;

    @TempDir
    Path directory;

    @BeforeParameterizedClassInvocation
    static void bind(Way way) {
        calls = Bindings.bind(FileCalls.class, way);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private int create(String name) {
        return calls.openat(AT_FDCWD, directory.resolve(name).toString(), O_RDWR | O_CREAT, 0640);
    }

    @Test
    void writtenByTheKernelReadByTheJdk() throws IOException {
        int fd = create("file");
        assertEquals(5, calls.write(fd, ascii("hello, world"), 5));
        assertEquals(7, calls.writeTurned(7, fd, ascii(", again and again")));
        calls.close(fd);
        assertEquals("hello, again", Files.readString(directory.resolve("file")));
    }

    @Test
    void writtenByTheJdkReadByTheKernel() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "from the JDK");
        int fd = calls.open(0, 0, file.toString());
        byte[] buf = new byte[32];
        Arrays.fill(buf, (byte) '.');
        assertEquals(12, calls.read(fd, buf, 20));
        assertArrayEquals(ascii("from the JDK...................."), buf);
        assertEquals(0, calls.read(fd, buf, 20));
        calls.close(fd);
    }

    @Test
    void offsetsBeyondFourGigabytes() {
        int fd = create("sparse");
        long far = 0x1_2345_6789L;
        assertEquals(3, calls.pwrite64(fd, ascii("far"), 3, far));
        assertEquals(4, calls.pwriteBackwards(far + 3, 4, ascii("ther"), fd));
        assertEquals(far + 7, calls.lseek(fd, 0, SEEK_END));
        assertEquals(far + 4, calls.lseek(fd, -3, SEEK_CUR));
        assertEquals(far, calls.lseek(fd, far, SEEK_SET));
        byte[] buf = new byte[7];
        assertEquals(7, calls.pread64(fd, buf, 7, far));
        assertArrayEquals(ascii("farther"), buf);
        assertEquals(0, calls.ftruncate(fd, 2));
        assertEquals(2, calls.lseek(fd, 0, SEEK_END));
        calls.close(fd);
    }

    @Test
    void statFillsAStructure() {
        int fd = create("stat");
        calls.ftruncate(fd, 0x1_0000_0005L);
        byte[] bytes = new byte[STAT_BYTES + 8];
        Arrays.fill(bytes, (byte) 0x55);
        assertEquals(0, calls.fstat(fd, bytes));
        ByteBuffer stat = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x1_0000_0005L, stat.getLong(ST_SIZE));
        assertEquals(0100640, stat.getInt(ST_MODE));
        assertEquals(0x5555_5555_5555_5555L, stat.getLong(STAT_BYTES), "what is behind the structure is left alone");

        long[] longs = new long[STAT_BYTES / 8];
        assertEquals(0, calls.fstat(fd, longs));
        assertEquals(0x1_0000_0005L, longs[ST_SIZE / 8]);

        ByteBuffer direct = ByteBuffer.allocateDirect(STAT_BYTES + 3).order(ByteOrder.LITTLE_ENDIAN);
        direct.position(3);
        assertEquals(0, calls.fstat(fd, direct));
        assertEquals(0x1_0000_0005L, direct.getLong(3 + ST_SIZE));
        assertEquals(3, direct.position());
        calls.close(fd);
    }

    @Test
    void twoPathsInOneCall() throws IOException {
        Path link = directory.resolve("link");
        assertEquals(0, calls.symlinkat("far/away", AT_FDCWD, link.toString()));
        assertEquals("far/away", Files.readSymbolicLink(link).toString());
        byte[] buf = new byte[20];
        assertEquals(8, calls.readlinkat(AT_FDCWD, link.toString(), buf, 20));
        assertEquals("far/away\0", new String(buf, 0, 9, StandardCharsets.US_ASCII));
        assertEquals(3, calls.readlink(link.toString(), buf, 3));
        assertEquals(0, calls.newfstatat(AT_FDCWD, link.toString(), new byte[STAT_BYTES], AT_SYMLINK_NOFOLLOW));
        Path moved = directory.resolve("moved");
        assertEquals(0, calls.renameat2(AT_FDCWD, link.toString(), AT_FDCWD, moved.toString(), 0));
        assertTrue(Files.isSymbolicLink(moved));
        assertEquals(0, calls.unlinkat(AT_FDCWD, moved.toString(), 0));
        assertFalse(Files.exists(moved, java.nio.file.LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void theWorkingDirectory() {
        byte[] buf = new byte[4096];
        int length = calls.getcwd(buf, buf.length);
        assertEquals(System.getProperty("user.dir") + "\0", new String(buf, 0, length, StandardCharsets.UTF_8));
    }

    @Test
    void aFileInMemory() {
        int fd = calls.memfd_create("clobber-test", 0);
        byte[] buf = new byte[64];
        int length = calls.readlink("/proc/self/fd/" + fd, buf, buf.length);
        assertEquals("/memfd:clobber-test (deleted)", new String(buf, 0, length, StandardCharsets.US_ASCII));
        calls.close(fd);
    }
}
