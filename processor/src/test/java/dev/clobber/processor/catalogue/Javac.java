package dev.clobber.processor.catalogue;

import dev.clobber.processor.ClobberProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Runs javac with the processor over sources in memory. */
public final class Javac {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private UnaryOperator<JavaFileManager> files = manager -> manager;

    private Javac() {}

    /** What came of it: the diagnostics in order, and the files by path. */
    public record Outcome(
            boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, SortedMap<String, byte[]> files) {

        /** As the command line prints the diagnostics. */
        public String rendered() {
            return diagnostics.stream().map(d -> d.toString() + "\n").collect(Collectors.joining());
        }

        /** The headlines of the diagnostics, in order. */
        public List<String> headlines() {
            return diagnostics.stream()
                    .map(d -> d.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
                    .toList();
        }
    }

    /** A run without processors. */
    public static Javac without() {
        return new Javac();
    }

    /** A run with the processor. */
    public static Javac withClobber() {
        Javac javac = new Javac();
        javac.processors.add(new ClobberProcessor());
        return javac;
    }

    /** Adds a source file. */
    public Javac source(String fileName, String text) {
        sources.put(fileName, text);
        return this;
    }

    /** Adds options, as on the command line. */
    public Javac options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Adds a processor, which runs after the others. */
    public Javac processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Puts something between javac and the files. */
    public Javac files(UnaryOperator<JavaFileManager> wrapper) {
        files = wrapper;
        return this;
    }

    /** Runs javac. */
    public Outcome run() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (MemoryFiles memory = new MemoryFiles(compiler.getStandardFileManager(diagnostics, Locale.ROOT, null))) {
            List<JavaFileObject> units = sources.entrySet().stream()
                    .<JavaFileObject>map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files.apply(memory), diagnostics, options, null, units);
            task.setProcessors(processors);
            task.setLocale(Locale.ROOT);
            boolean success = task.call();
            return new Outcome(success, diagnostics.getDiagnostics(), memory.outputs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String fileName;
        private final String text;

        Source(String fileName, String text) {
            super(URI.create("source:///" + fileName), Kind.SOURCE);
            this.fileName = fileName;
            this.text = text;
        }

        /** What diagnostics begin with. */
        @Override
        public String getName() {
            return fileName;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
