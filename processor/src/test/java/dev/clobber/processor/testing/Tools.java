package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs the programs of this machine. */
public final class Tools {
    private static final long TIMEOUT_SECONDS = 180;

    private Tools() {}

    /** Skips the calling test, loudly, unless every program is on the path. */
    public static void require(String... programs) {
        List<String> path = List.of(System.getenv("PATH").split(":"));
        for (String program : programs) {
            if (path.stream().noneMatch(directory -> Files.isExecutable(Path.of(directory, program)))) {
                skip(program + " not found");
            }
        }
    }

    /** Skips the calling test, so that nobody overlooks it. */
    public static void skip(String why) {
        System.err.println("SKIPPED: " + why);
        Assumptions.abort("SKIPPED: " + why);
    }

    /** Runs a program to its end. */
    public static Outcome run(Path directory, String... command) {
        return run(directory, Map.of(), List.of(command));
    }

    /** Runs a program to its end, in English. */
    public static Outcome run(Path directory, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("clobber-test", ".out");
            Path err = Files.createTempFile("clobber-test", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().put("LC_ALL", "C.UTF-8");
                builder.environment().remove("JAVA_TOOL_OPTIONS");
                builder.environment().putAll(environment);
                return new Outcome(wait(builder.start(), command, err), read(out), read(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int wait(Process process, List<String> command, Path err) throws IOException {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no end of " + command + "\n" + read(err));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs the {@code java} of the JDK that runs this test, with native access. */
    public static Outcome java(Path directory, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Jdk.current().program("java"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(arguments));
        return run(directory, Map.of(), command);
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
