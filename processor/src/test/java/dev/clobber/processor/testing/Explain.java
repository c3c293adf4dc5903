package dev.clobber.processor.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code explain} as a process of its own. */
public final class Explain implements AutoCloseable {
    private static final String MAIN = "dev.clobber.processor.explain.Main";

    private final Process process;
    private final BufferedReader answers;

    private Explain(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs the compiled classes with arguments, and no standard input. */
    public static Outcome main(String... arguments) {
        List<String> command = command();
        command.addAll(List.of(arguments));
        return Tools.run(Places.target(), Map.of(), command);
    }

    /** Explains all of a text, by the compiled classes. */
    public static Outcome run(String input) {
        return run(
                List.of("-cp", Places.target().resolve("classes").toString(), MAIN),
                input.getBytes(StandardCharsets.UTF_8));
    }

    /** Explains all of some bytes, by whatever these arguments of {@code java} run. */
    public static Outcome run(List<String> program, byte[] input) {
        try {
            Path file = Files.createTempFile("clobber-explain", ".txt");
            try {
                Files.write(file, input);
                String java = Jdk.current().program("java") + " " + String.join(" ", program);
                return Tools.run(Places.target(), "sh", "-c", java + " explain < " + file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the command, to ask it line by line. */
    public static Explain start() {
        try {
            List<String> command = command();
            command.add("explain");
            return new Explain(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        return new ArrayList<>(List.of(
                Jdk.current().program("java"),
                "-cp",
                Places.target().resolve("classes").toString(),
                MAIN));
    }

    /** The answer to one line, which is waited for before anything else is sent. */
    public String ask(String line) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
