package dev.clobber.processor.asm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program that tests compare with. */
final class Tool {
    private final String program;

    private Tool(String program) {
        this.program = program;
    }

    /** The first of some programs that is installed; where none is, the test is skipped loudly. */
    static Tool any(String... programs) {
        for (String program : programs) {
            if (isInstalled(program)) {
                return new Tool(program);
            }
        }
        String message = "SKIPPED: " + programs[0] + " not found, so nothing was compared with it";
        System.err.println(message);
        Assumptions.abort(message);
        throw new AssertionError("not reached");
    }

    static boolean isInstalled(String program) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** What the program prints, given arguments and input; it has to succeed. */
    String run(String input, String... arguments) {
        Result result = tryRun(input, arguments);
        if (result.status() != 0) {
            throw new AssertionError(program + " failed:\n" + result.errors());
        }
        return result.output();
    }

    /** What a run printed. */
    record Result(int status, String output, String errors) {}

    Result tryRun(String input, String... arguments) {
        List<String> command = new ArrayList<>(
                Stream.concat(Stream.of(program), Stream.of(arguments)).toList());
        try {
            // Files take any amount in any order: two pipes want two threads, and the common pool of two cores has one.
            Path directory = Files.createTempDirectory("clobber-tool");
            Path in = Files.writeString(directory.resolve("in"), input);
            Path out = directory.resolve("out");
            Path err = directory.resolve("err");
            Process process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            Result result = new Result(process.waitFor(), read(out), read(err));
            for (Path file : List.of(in, out, err, directory)) {
                Files.delete(file);
            }
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
