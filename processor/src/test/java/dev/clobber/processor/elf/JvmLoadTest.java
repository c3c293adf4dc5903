package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM that runs this test loads our file, without a word about stacks, and calls into it. */
class JvmLoadTest {
    /** What the JVM is started with. */
    static final class Main {
        private Main() {}

        static native int answer();

        public static void main(String[] arguments) {
            System.load(arguments[0]);
            System.out.print(answer());
        }
    }

    @TempDir
    Path directory;

    @BeforeEach
    void requireMachine() {
        Tool.requireLinuxX86();
    }

    @Test
    void loadsWithoutAWarning() {
        assertEquals("42", load(library()).requireQuiet().out());
    }

    /** The check itself must notice: the JVM does warn about a file that wants an executable stack. */
    @Test
    void anExecutableStackWouldBeNoticed() {
        byte[] bytes = library();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = 64;
        while (file.getInt(header) != ProgramHeader.PT_GNU_STACK) {
            header += 56;
        }
        file.putInt(header + 4, 7);
        Tool.Result result = load(bytes);
        assertTrue((result.out() + result.err()).contains("stack guard"), result.toString());
    }

    private static byte[] library() {
        // b8 2a 00 00 00  mov eax, 42; c3  ret
        return new SharedObject(
                        Samples.X86_64,
                        "libanswer.so",
                        Samples.hex("b82a000000 c3"),
                        new byte[0],
                        0,
                        List.of(Samples.function(
                                "Java_dev_clobber_processor_elf_JvmLoadTest_00024Main_answer", 0, 6, true)),
                        List.of(),
                        List.of(new FrameDescription(0, 6, List.of())))
                .toBytes();
    }

    private Tool.Result load(byte[] library) {
        String file = Samples.write(library, directory.resolve("libanswer.so")).toString();
        String classes =
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Tool.run(
                directory,
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Xcheck:jni",
                "-cp",
                URLDecoder.decode(classes, StandardCharsets.UTF_8),
                Main.class.getName(),
                file);
    }
}
