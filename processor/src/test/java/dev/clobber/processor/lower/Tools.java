package dev.clobber.processor.lower;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs programs from outside. */
final class Tools {
    private Tools() {}

    /** What a program printed, errors included, and how it ended. */
    record Output(int exitCode, String text) {}

    static Output run(List<String> command) {
        try {
            Path output = Files.createTempFile("clobber", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " hangs: " + end(Files.readString(output, UTF_8)));
            }
            String text = Files.readString(output, UTF_8);
            Files.delete(output);
            return new Output(process.exitValue(), text);
        } catch (IOException e) {
            throw new AssertionError(command.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The last of a long text. */
    static String end(String text) {
        return text.substring(Math.max(0, text.length() - 4000));
    }

    /** Runs what has to succeed. */
    static String succeed(List<String> command) {
        Output output = run(command);
        assertEquals(0, output.exitCode(), () -> command + "\n" + end(output.text()));
        return output.text();
    }

    /** Ends a test that cannot run without a program, loudly. */
    static void require(String program) {
        boolean found = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!found) {
            String message = "SKIPPED: " + program + " not found, needed to check the machine code from outside";
            System.err.println(message);
            Assumptions.abort(message);
        }
    }

    /** A test resource beside this class. */
    static String resource(String name) {
        try (var stream = Tools.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The java of the JDK that runs the tests, or another of its programs. */
    static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
