package dev.clobber.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of {@code dev.clobber.demo.programs}, which javac wrote beside the classes. */
final class Programs {
    private static final List<String> NAMES =
            List.of("hello", "hello-overlapped", "hello-packed", "cat", "count-lines");

    /** How large each is, and what the smallest greeting says. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String name : NAMES) {
            lines.add(name + ": " + file(name).length + " bytes");
        }
        lines.add("hello-packed says: " + output("hello-packed"));
        return lines;
    }

    private static byte[] file(String name) {
        try (InputStream in = Programs.class.getResourceAsStream("/native/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no file native/" + name + " beside the classes");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a jar no file can be run: it is copied first. */
    private static String output(String name) {
        try {
            Path directory = Files.createTempDirectory("clobber-demo");
            Path program = Files.write(directory.resolve(name), file(name));
            try {
                if (!program.toFile().setExecutable(true)) {
                    throw new IllegalStateException("cannot make " + program + " executable");
                }
                Process process = new ProcessBuilder(program.toString()).start();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return out.strip() + " (status " + process.waitFor() + ")";
            } finally {
                Files.delete(program);
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
