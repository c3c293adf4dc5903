package dev.clobber.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program is run.
 *
 * @param program its name
 * @param arguments what its command line has
 * @param input standard input
 * @param listened how many bytes of its output are taken, then nobody listens
 */
record ProgramRun(String program, List<String> arguments, String input, int listened) {
    private static final int EVERYTHING = Integer.MAX_VALUE;

    /**
     * How it ended.
     *
     * @param status its status
     * @param out what it wrote
     * @param err what it wrote to standard error
     */
    record End(int status, String out, String err) {}

    static ProgramRun of(String program, String... arguments) {
        return new ProgramRun(program, List.of(arguments), "", EVERYTHING);
    }

    /** The same with a text as standard input. */
    ProgramRun reading(String text) {
        return new ProgramRun(program, arguments, text, listened);
    }

    /** The same where nobody listens after so many bytes. */
    ProgramRun listened(int bytes) {
        return new ProgramRun(program, arguments, input, bytes);
    }

    /** Whether the program ends by itself. */
    boolean isHeardOut() {
        return listened == EVERYTHING;
    }

    /** As a command. */
    @Override
    public String toString() {
        return String.join(" ", command(List.of(program)))
                + (input.isEmpty() ? "" : " < " + input.replace("\n", "\\n"))
                + (isHeardOut() ? "" : " | head -c " + listened);
    }

    /** Runs the file. */
    End natively(Path file) throws IOException {
        return run(command(List.of(file.toString())));
    }

    /** Runs the same method on a Java virtual machine of its own. */
    End onJvm() throws IOException {
        return run(command(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.clobber.demo.programs.OnJvm",
                program)));
    }

    private List<String> command(List<String> start) {
        List<String> all = new ArrayList<>(start);
        all.addAll(arguments);
        return all;
    }

    private End run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading, as it may.
        }
        String out;
        try (InputStream from = process.getInputStream()) {
            out = new String(from.readNBytes(listened), StandardCharsets.UTF_8);
        }
        try {
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new End(process.waitFor(), out, err);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
