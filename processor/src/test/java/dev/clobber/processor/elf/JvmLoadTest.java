package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
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

    @Test
    void loadsWithoutAWarning() throws Exception {
        Tool.requireLinuxX86();
        // b8 2a 00 00 00  mov eax, 42; c3  ret
        SharedObject object = new SharedObject(
                Samples.X86_64,
                "libanswer.so",
                Samples.hex("b82a000000 c3"),
                new byte[0],
                0,
                List.of(Samples.function("Java_dev_clobber_processor_elf_JvmLoadTest_00024Main_answer", 0, 6, true)),
                List.of(),
                List.of(new FrameDescription(0, 6, List.of())));
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Tool.Result result = Tool.run(
                directory,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xcheck:jni",
                "-cp",
                classes.toString(),
                Main.class.getName(),
                Samples.write(object, directory).toString());
        assertEquals("42", result.requireQuiet().out());
    }
}
