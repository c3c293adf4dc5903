package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/** What these tests borrow from the machine: a C compiler, javac, jar, and processes. */
final class Tools {
    /** How a process ended. */
    record Outcome(int exit, String out, String err) {
        String out(int expectedExit) {
            assertEquals(expectedExit, exit, () -> "out: " + out + "\nerr: " + err);
            return out;
        }
    }

    private Tools() {}

    /** Ends the test as skipped, so that nobody overlooks it. */
    static void skip(String why) {
        System.err.println("SKIPPED: " + why);
        Assumptions.abort("SKIPPED: " + why);
    }

    /** For tests that write such files; under the C locale a JVM cannot. */
    static void needUnicodeFileNames() {
        String encoding = System.getProperty("sun.jnu.encoding");
        if (!"UTF-8".equals(encoding)) {
            skip("file names are in " + encoding + ", not in UTF-8");
        }
    }

    /** Compiles C; extra arguments come after the source. */
    static void gcc(Path output, String source, String... arguments) {
        try {
            Path file = Files.writeString(output.resolveSibling(output.getFileName() + ".c"), source);
            List<String> command = new ArrayList<>(List.of("gcc", "-o", output.toString(), file.toString()));
            command.addAll(List.of(arguments));
            run(command, Map.of()).out(0);
        } catch (IOException e) {
            skip("gcc not found: " + e.getMessage());
        }
    }

    /** A shared object of a few kilobytes that needs no C library. */
    static Path library(Path output, String source) {
        gcc(output, source, "-shared", "-fPIC", "-Os", "-nostdlib", "-Wl,-z,noseparate-code");
        return output;
    }

    /** A library with one native method, {@code static native int answer()}. */
    static Path answering(Path output, String mangledClass, int answer) {
        return library(
                output,
                "int Java_" + mangledClass + "_answer(void *env, void *type) { return " + answer + "; }\n"
                        // Something writable, so that the library has the segments of a real one.
                        + "volatile int writable = 1;\n");
    }

    /** Writes a source and compiles it into a directory, against the runtime and further places. */
    static void javac(Path classes, String fileName, String source, String... options) {
        try {
            Path file = Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-src"))
                    .resolve(fileName);
            Files.writeString(file, source);
            List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-encoding", "UTF-8"));
            arguments.addAll(options.length == 0 ? List.of("-cp", runtime().toString()) : List.of(options));
            arguments.add(file.toString());
            tool("javac", arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a jar of a directory. */
    static Path jar(Path jar, Path directory, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-C", directory.toString(), "."));
        tool("jar", arguments);
        return jar;
    }

    private static void tool(String name, List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int exit = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments.toArray(new String[0]));
        assertEquals(0, exit, said::toString);
    }

    /** The classes of the runtime, to be put on a class path or a module path. */
    static Path runtime() {
        try {
            return Path.of(MachineCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String classPath(Path... places) {
        StringBuilder path = new StringBuilder(runtime().toString());
        for (Path place : places) {
            path.append(File.pathSeparator).append(place);
        }
        return path.toString();
    }

    /** Runs the JDK that runs this test. */
    static Outcome java(String... arguments) throws IOException {
        return java(Map.of(), List.of(arguments));
    }

    static Outcome java(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return run(command, environment);
    }

    /** Whether this JDK warns of native access, and refuses it when asked to. */
    static boolean restrictsNativeAccess() {
        return Runtime.version().feature() >= 24;
    }

    /** Runs a command to its end. */
    static Outcome run(List<String> command, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + command);
            }
            return new Outcome(process.exitValue(), read(out), read(err));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
