package dev.clobber.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.ClobberProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The javac of this JDK, in this process, with the processor under test and a real output directory. */
public final class Javac {
    private final Path output;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>(List.of(Places.annotations()));
    private final List<Processor> processors = new ArrayList<>(List.of(new ClobberProcessor()));

    private Javac(Path output) {
        this.output = output;
    }

    /** Output goes to a directory that is there. */
    public static Javac into(Path output) {
        return new Javac(output);
    }

    /**
     * Adds a source.
     *
     * @param name its path, from which javac takes the name of a public type: {@code app/Linux.java}
     */
    public Javac source(String name, String text) {
        sources.add(new SimpleJavaFileObject(URI.create("source:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    /** Adds a source of the test resources' folder {@code calls}. */
    public Javac resource(String name) {
        return source(name, Places.resource(name));
    }

    /** Adds options. */
    public Javac options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds to the class path, where the annotations are already. */
    public Javac classPath(Path... more) {
        classPath.addAll(List.of(more));
        return this;
    }

    /** Runs other processors instead. */
    public Javac processors(Processor... others) {
        processors.clear();
        processors.addAll(List.of(others));
        return this;
    }

    /**
     * What javac said.
     *
     * @param success whether it wrote the classes
     * @param messages everything it said, a line a diagnostic: {@code Linux.java:3:12: error: text}
     * @param output where its files are
     */
    public record Result(boolean success, List<String> messages, Path output) {
        /** Fails unless there was nothing to say. */
        public Path requireClean() {
            assertEquals(List.of(), messages);
            assertEquals(true, success);
            return output;
        }

        /** Fails where there were errors; warnings are of no interest. */
        public Path requireSuccess() {
            assertEquals(true, success, messages::toString);
            return output;
        }

        /** One of the files that were written. */
        public byte[] file(String name) {
            try {
                return Files.readAllBytes(output.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A text that was written. */
        public String text(String name) {
            return new String(file(name), StandardCharsets.UTF_8);
        }
    }

    /** Compiles. */
    public Result run() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> arguments = new ArrayList<>(List.of("-d", output.toString()));
        if (!options.contains("--module-path")) {
            arguments.addAll(List.of("-cp", Places.path(classPath.toArray(new Path[0]))));
        }
        arguments.addAll(options);
        StringWriter rest = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(rest, files, diagnostics, arguments, List.of(), sources);
            task.setProcessors(processors);
            boolean success = task.call();
            List<String> messages =
                    diagnostics.getDiagnostics().stream().map(Javac::line).collect(Collectors.toList());
            rest.toString().lines().forEach(messages::add);
            return new Result(success, messages, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().toUri().getPath()).getFileName() + ":" + diagnostic.getLineNumber()
                        + ":" + diagnostic.getColumnNumber() + ": ";
        return place + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
