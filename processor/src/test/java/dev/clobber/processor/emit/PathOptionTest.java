package dev.clobber.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Way;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What {@code -Aclobber.path} makes of a binding. */
class PathOptionTest {
    private static final String SOURCE = """
            package app;

            @dev.clobber.Clobbers(abi = "syscall")
            public interface Linux {
                @dev.clobber.Syscall(nr = 39)
                @dev.clobber.Critical
                int getpid();

                @dev.clobber.Syscall(nr = 39)
                int pid();

                @dev.clobber.Syscall(name = "write")
                long write(int fd, byte[] buf, @dev.clobber.Length(of = "buf") long count);
            }
            """;

    private static Javac.Result compile(String... options) {
        return Javac.into(Places.fresh("path-option"))
                .source("app/Linux.java", SOURCE)
                .options("-Xlint:all", "-Xlint:-options", "-Xlint:-processing", "-Werror")
                .options(options)
                .run();
    }

    private static List<String> natives(Javac.Result result) {
        assertTrue(result.success(), result.messages()::toString);
        return result.text("app/LinuxBinding.java")
                .lines()
                .filter(line -> line.contains(" native "))
                .map(line -> line.replaceAll(".* (\\w+)\\(.*", "$1"))
                .toList();
    }

    private static boolean hasForeign() {
        return Way.available().anyMatch(Way.FOREIGN::equals);
    }

    @Test
    void autoTakesTheShortWayForWhatReturnsAtOnce() {
        assertEquals(
                hasForeign() ? List.of("pid", "write") : List.of("getpid", "pid", "write"),
                natives(compile("-Aclobber.path=auto")));
        assertEquals(natives(compile("-Aclobber.path=auto")), natives(compile()));
        assertEquals(List.of("getpid", "pid", "write"), natives(compile("--release", "17")));
    }

    @Test
    void jniIsAlwaysThere() {
        assertEquals(List.of("getpid", "pid", "write"), natives(compile("-Aclobber.path=jni")));
    }

    /** An array that might be held for long is for JNI. */
    @Test
    void ffmTakesWhatItCan() {
        Assumptions.assumeTrue(hasForeign());
        Javac.Result result = compile("-Aclobber.path=ffm");
        result.requireClean();
        assertEquals(List.of("write"), natives(result));
    }

    @Test
    void ffmInVainIsSaidOnce() {
        Javac.Result result = compile("-Aclobber.path=ffm", "--release", "17");
        assertEquals(List.of("getpid", "pid", "write"), natives(result));
        assertEquals(
                List.of(
                        "note: -Aclobber.path=ffm: Java 17 has no java.lang.foreign, so all methods are called through JNI;"
                                + " compile for Java 22 or later"),
                result.messages());
    }

    @Test
    void anotherWordIsAnError() {
        Javac.Result result = compile("-Aclobber.path=fast");
        assertFalse(result.success());
        assertEquals(List.of("error: -Aclobber.path=fast: expected auto, jni, or ffm"), result.messages());
    }

    /** The machine code does not depend on who calls it. */
    @Test
    void theLibraryIsTheSame() {
        byte[] one = compile("-Aclobber.path=jni").file("app/Linux.linux-x86-64.so");
        byte[] other = compile("-Aclobber.path=auto").file("app/Linux.linux-x86-64.so");
        assertEquals(0, java.util.Arrays.compare(one, other));
    }

    /** Only Java code can ask for the address of a segment. */
    @Test
    void nativeClassesTakeNoSegments() {
        Assumptions.assumeTrue(hasForeign());
        Javac.Result result = Javac.into(Places.fresh("segments-of-natives"))
                .source("app/Natives.java", """
                        package app;

                        final class Natives {
                            @dev.clobber.Syscall(nr = 1)
                            @dev.clobber.Clobbers(abi = "syscall")
                            static native long write(
                                    int fd, java.lang.foreign.MemorySegment buf, @dev.clobber.Length(of = "buf") long count);

                            @dev.clobber.Asm("mov rax, [{a}]")
                            static native long read(@dev.clobber.In("reg") java.lang.foreign.MemorySegment a);
                        }
                        """)
                .run();
        assertFalse(result.success());
        assertEquals(2, result.messages().size(), result.messages()::toString);
        for (String message : result.messages()) {
            assertTrue(message.contains("[clobber:bad-type]") && message.contains(".address()"), message);
        }
    }
}
