package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle is the machine's own C library and headers. */
class ErrnoTest {
    @Test
    void namesNumbersAndTextsAreThoseOfGlibc(@TempDir Path directory) throws IOException {
        StringBuilder ours = new StringBuilder();
        for (Errno errno : Errno.values()) {
            ours.append(errno.number() + " " + errno.name() + " " + errno.text() + "\n");
        }
        // strerrorname_np: man 3 strerror, glibc 2.32. The kernel's results reach to -4095.
        String glibc = run(directory.resolve("names"), """
                #define _GNU_SOURCE
                #include <stdio.h>
                #include <string.h>
                #include <gnu/libc-version.h>
                int main(void) {
                    for (int i = 1; i < 4096; i++)
                        if (strerrorname_np(i)) printf("%d %s %s\\n", i, strerrorname_np(i), strerror(i));
                }
                """);
        assertEquals(glibc, ours.toString());
    }

    @Test
    void everyNameIsAMacroOfTheKernelsHeader(@TempDir Path directory) throws IOException {
        StringBuilder source = new StringBuilder("#include <stdio.h>\n#include <asm/errno.h>\nint main(void) {\n");
        StringBuilder ours = new StringBuilder();
        for (Errno errno : Errno.values()) {
            source.append("printf(\"%s %d\\n\", \"" + errno + "\", " + errno + ");\n");
            ours.append(errno + " " + errno.number() + "\n");
        }
        source.append("printf(\"%d %d\\n\", EWOULDBLOCK, EDEADLOCK);\n}\n");
        ours.append(Errno.EWOULDBLOCK.number() + " " + Errno.EDEADLOCK.number() + "\n");
        assertEquals(run(directory.resolve("macros"), source.toString()), ours.toString());
    }

    private static String run(Path program, String source) throws IOException {
        Tools.gcc(program, source);
        return Tools.run(List.of(program.toString()), Map.of("LC_ALL", "C")).out(0);
    }

    @Test
    void aNumberFindsItsConstant() {
        assertEquals(Optional.of(Errno.ENOENT), Errno.of(2));
        assertEquals(Optional.of(Errno.EHWPOISON), Errno.of(133));
        for (int none : new int[] {0, -2, 41, 58, 134, 4095, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertTrue(Errno.of(none).isEmpty(), () -> "errno " + none);
        }
    }

    @Test
    void aliasesAreTheSameConstants() {
        assertSame(Errno.EAGAIN, Errno.EWOULDBLOCK);
        assertSame(Errno.EDEADLK, Errno.EDEADLOCK);
        assertSame(Errno.EOPNOTSUPP, Errno.ENOTSUP);
    }
}
