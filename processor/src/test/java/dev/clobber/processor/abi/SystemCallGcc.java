package dev.clobber.processor.abi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The C compiler as an oracle, and loud skips where there is none. */
final class SystemCallGcc {
    private SystemCallGcc() {}

    /** What a process printed, and how it ended. */
    record Outcome(int status, String output) {}

    /** Skips the running test so that nobody overlooks it. */
    static void skip(String why) {
        System.err.println("SKIPPED: " + why);
        Assumptions.abort("SKIPPED: " + why);
    }

    /** Runs gcc, or skips the test. */
    static Outcome gcc(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc"));
        command.addAll(List.of(arguments));
        try {
            return run(directory, "", command);
        } catch (IOException e) {
            skip("gcc not found, which proves the table of system calls (" + e.getMessage() + ")");
            throw e;
        }
    }

    /** Runs a program with a text as its input. */
    static Outcome run(Path directory, String input, List<String> command) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(directory, "input", ".txt"), input);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** A text that lies beside the tests. */
    static String resource(String name) throws IOException {
        try (InputStream in = SystemCallGcc.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
