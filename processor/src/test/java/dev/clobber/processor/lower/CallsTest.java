package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine code in a real JVM: every kind of argument, every result, every exception. */
final class CallsTest {
    private static final int EXIT_CODE = 42;
    private static final List<String> SCENARIOS =
            List.of("scalars", "structures", "transfers", "direct", "low", "strings", "counts", "memory", "concurrent");

    @TempDir
    static Path directory;

    private static Path library;

    @BeforeAll
    static void build() {
        Tools.require("gcc");
        library = CallsProgram.build(directory);
    }

    @Test
    void plainJvm() {
        assertEquals(SCENARIOS, run(100_000));
    }

    /** Any complaint of -Xcheck:jni is a line too many. */
    @Test
    void checkedJni() {
        assertEquals(SCENARIOS, run(2_000, "-Xcheck:jni"));
    }

    private static List<String> run(int rounds, String... options) {
        List<String> command = new ArrayList<>(List.of(Tools.jdk("java")));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                directory.resolve("classes").toString(),
                "Calls"));
        command.addAll(List.of(library.toString(), Integer.toString(rounds)));
        Tools.Output output = Tools.run(command);
        assertEquals(EXIT_CODE, output.exitCode(), output.text());
        return output.text().lines().toList();
    }
}
