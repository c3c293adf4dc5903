package dev.clobber.processor.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Runs the programs that judge our files from outside. */
final class Tool {
    /** What a program left behind. */
    record Result(int exitCode, String out, String err) {
        /** Fails unless the program succeeded without a word on standard error. */
        Result requireQuiet() {
            Assertions.assertEquals("", err);
            Assertions.assertEquals(0, exitCode, out);
            return this;
        }
    }

    private static final long TIMEOUT_SECONDS = 120;

    private Tool() {}

    /** Skips the calling test, loudly, unless every program is on the path. */
    static void require(String... programs) {
        List<String> path = List.of(System.getenv("PATH").split(":"));
        for (String program : programs) {
            if (path.stream().noneMatch(directory -> Files.isExecutable(Path.of(directory, program)))) {
                skip(program + " not found");
            }
        }
    }

    /** Skips the calling test unless machine code for x86-64 can run here. */
    static void requireLinuxX86() {
        String system = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!system.equals("Linux on amd64")) {
            skip("this is " + system);
        }
    }

    static void skip(String reason) {
        System.err.println("SKIPPED: " + reason);
        Assumptions.abort("SKIPPED: " + reason);
    }

    /** Runs a program of the path, in English, and waits for it. */
    static Result run(Path directory, String... command) {
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end of " + Arrays.toString(command));
            }
            Result result = new Result(process.exitValue(), read(out), read(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
