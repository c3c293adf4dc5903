package dev.clobber.processor.calls;

import static dev.clobber.processor.calls.FileCalls.AT_FDCWD;
import static dev.clobber.processor.calls.FileCalls.O_CREAT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Way;
import dev.clobber.runtime.ErrnoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file gets the name that its String has, in UTF-8: asked of the kernel, for the JDK's own idea hangs on the locale. */
class PathNamesTest {
    private static final int NAME_MAX = 255;
    private static final int ENAMETOOLONG = 36;

    private static FileCalls calls;

    @TempDir
    Path directory;

    private int parent;

    @BeforeAll
    static void bind() {
        calls = Bindings.bind(FileCalls.class, Way.INTERFACE, "-names", source -> source);
    }

    @BeforeEach
    void openDirectory() {
        parent = calls.openat(AT_FDCWD, directory.toString(), 0, 0);
    }

    @AfterEach
    void closeDirectory() {
        calls.close(parent);
    }

    /** Creates a file, and has the kernel tell its name. */
    private byte[] create(String name) {
        int fd = calls.openat(parent, name, O_CREAT, 0600);
        byte[] path = new byte[8192];
        int length = calls.readlinkat(AT_FDCWD, "/proc/self/fd/" + fd, path, path.length);
        calls.close(fd);
        calls.unlinkat(parent, name, 0);
        int slash = directory.toString().getBytes(StandardCharsets.UTF_8).length;
        return Arrays.copyOfRange(path, slash + 1, length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "\u0001\u007f",
                "\u0080\u07ff",
                "\u0800\ud7ff\ue000\uffff",
                "äöü",
                "日本語",
                "\ud800\udc00\udbff\udfff",
                "smile \ud83d\ude00 on",
                "e\u0301"
            })
    void namesAreUtf8(String name) {
        assertArrayEquals(name.getBytes(StandardCharsets.UTF_8), create(name));
    }

    /** As {@code String.getBytes} has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud800",
                "\udc00",
                "a\ud800b",
                "\udc00\ud800",
                "\ud800\ud800\udc00",
                "\ud800\udc00\udc00",
                "end\udbff"
            })
    void aSurrogateAloneIsAQuestionMark(String name) {
        assertArrayEquals(name.getBytes(StandardCharsets.UTF_8), create(name));
    }

    @Test
    void anyStringAtAll() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            String name = random(random);
            assertArrayEquals(
                    name.getBytes(StandardCharsets.UTF_8),
                    create(name),
                    () -> name.chars().boxed().toList().toString());
        }
    }

    /** 1 to 85 chars of up to three bytes, none of them NUL or a slash, with surrogates in every place. */
    private static String random(Random random) {
        int[] bases = {1, 0x30, 0x80, 0x7f0, 0x800, 0xd7f0, 0xd800, 0xdc00, 0xdff0, 0xfff0};
        StringBuilder name = new StringBuilder("n");
        int length = random.nextInt(NAME_MAX / 3);
        while (name.length() < length) {
            name.append((char) (bases[random.nextInt(bases.length)] + random.nextInt(15)));
        }
        return name.toString();
    }

    @Test
    void longNames() {
        String longest = "x".repeat(NAME_MAX);
        assertEquals(NAME_MAX, create(longest).length);
        for (String tooLong : new String[] {longest + "x", "/".repeat(5000), "y".repeat(1 << 20), "€".repeat(3000)}) {
            ErrnoException thrown =
                    assertThrows(ErrnoException.class, () -> calls.openat(parent, tooLong, O_CREAT, 0600));
            assertEquals(ENAMETOOLONG, thrown.errno());
        }
        assertEquals(1, create("./".repeat(2000) + "z").length, "as long as a path may be");
    }
}
