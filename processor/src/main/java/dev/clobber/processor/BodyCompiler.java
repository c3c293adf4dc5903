package dev.clobber.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.Reporter;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.emit.NativeFile;
import dev.clobber.processor.emit.NativeFiles;
import dev.clobber.processor.front.ProgramMethodReader;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.image.SourceText;
import dev.clobber.processor.ir.Function.Linkage;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.model.ProgramMethod;
import dev.clobber.processor.program.AnalyzedTrees;
import dev.clobber.processor.program.ProgramReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/**
 * Compiles bodies while javac compiles their classes. When javac has analyzed a class, its trees say what every name means, and what
 * is not supported is told. When it generates the class, it has found no error anywhere, and the files are written.
 */
final class BodyCompiler implements TaskListener {
    private final ProgramReader reader;
    private final AnalyzedTrees trees;
    private final ProgramImages images;
    private final NativeFiles files;
    private final Reporter reporter;
    private final Set<String> sound;
    /** By the name of the class: what was read of it. */
    private final Map<String, List<Reading>> readings = new HashMap<>();

    /**
     * A body between the two moments.
     *
     * @param site of the method
     * @param comment its Javadoc comment
     * @param program what was read
     * @param bug what went wrong instead, which matters only if javac finds nothing wrong itself
     */
    private record Reading(
            ProgramMethod method,
            Site site,
            String comment,
            SourceText source,
            Optional<Program> program,
            Optional<Throwable> bug) {}

    private BodyCompiler(
            ProgramReader reader,
            AnalyzedTrees trees,
            ProgramImages images,
            NativeFiles files,
            Reporter reporter,
            Set<String> sound) {
        this.reader = reader;
        this.trees = trees;
        this.images = images;
        this.files = files;
        this.reporter = reporter;
        this.sound = sound;
    }

    /**
     * Listens to a compilation.
     *
     * @param javac its own environment
     * @param environment the one that build tools give, by whose Filer they learn of files
     * @param sources the types that are read from source
     * @param sound the types whose bodies are to be compiled; may grow until the last round is over
     * @param options what the command line says
     * @param reporter where messages go
     * @throws IllegalArgumentException if this is no javac
     */
    static void attach(
            ProcessingEnvironment javac,
            ProcessingEnvironment environment,
            SourceTypes sources,
            Set<String> sound,
            ProgramOptions options,
            Reporter reporter) {
        Trees trees = Trees.instance(javac);
        JavacTask.instance(javac)
                .addTaskListener(new BodyCompiler(
                        new ProgramReader(trees, javac, sources),
                        new AnalyzedTrees(trees),
                        new ProgramImages(options),
                        new NativeFiles(environment.getFiler(), options.directory()),
                        reporter,
                        sound));
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (type == null) {
            return;
        }
        if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            List<TypeElement> holders = new ArrayList<>();
            addHolders(type, holders);
            if (!holders.isEmpty() && !trees.hasErrors(type)) {
                read(holders, event.getSourceFile());
            }
        } else if (event.getKind() == TaskEvent.Kind.GENERATE) {
            List<Reading> ready = readings.remove(type.getQualifiedName().toString());
            if (ready != null) {
                ready.forEach(this::write);
            }
        }
    }

    /** Types with bodies to compile, among a type and those in it. */
    private void addHolders(TypeElement type, List<TypeElement> holders) {
        if (sound.contains(type.getQualifiedName().toString())) {
            holders.add(type);
        }
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            addHolders(nested, holders);
        }
    }

    private void read(List<TypeElement> holders, JavaFileObject file) {
        for (TypeElement holder : holders) {
            List<Reading> ready = new ArrayList<>();
            // The elements of the rounds are not those of the analyzed trees.
            for (ProgramMethod method : ProgramMethodReader.read(holder, new Findings())) {
                if (method.kind() != ProgramMethod.Kind.EXTERN) {
                    read(holder, method, file).ifPresent(ready::add);
                }
            }
            readings.put(holder.getQualifiedName().toString(), ready);
        }
    }

    private Optional<Reading> read(TypeElement holder, ProgramMethod method, JavaFileObject file) {
        Site site = Site.of(method.element(), trees.place(method.element()));
        try {
            SourceText source = images.source(file);
            Findings findings = new Findings();
            Linkage linkage = method.kind() == ProgramMethod.Kind.EXECUTABLE ? Linkage.ENTRY : Linkage.EXPORTED;
            Optional<Program> program = reader.read(method.element(), linkage, findings);
            return reporter.report(holder, findings.all()) && program.isPresent()
                    ? Optional.of(new Reading(
                            method, site, trees.comment(method.element()), source, program, Optional.empty()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            reporter.report(holder, List.of(unusable("read the source of", method, site, unreadable)));
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError bug) {
            return Optional.of(new Reading(method, site, "", images.noSource(), Optional.empty(), Optional.of(bug)));
        }
    }

    private void write(Reading reading) {
        ProgramMethod method = reading.method();
        TypeElement type = (TypeElement) method.element().getEnclosingElement();
        try {
            if (reading.bug().isPresent()) {
                reporter.report(
                        type,
                        List.of(InternalError.at(reading.site(), reading.bug().get())));
                return;
            }
            for (NativeFile file :
                    images.of(method, reading.comment(), reading.program().orElseThrow(), reading.source())) {
                files.write(file, type);
            }
        } catch (IOException unwritable) {
            reporter.report(type, List.of(unusable("write what belongs to", method, reading.site(), unwritable)));
        } catch (RuntimeException | StackOverflowError bug) {
            reporter.report(type, List.of(InternalError.at(reading.site(), bug)));
        }
    }

    private static Finding unusable(String what, ProgramMethod method, Site site, IOException fault) {
        return Finding.of(
                RuleId.INTERNAL_ERROR,
                site,
                "cannot " + what + " " + Words.code(method.name()) + ": " + fault.getMessage());
    }
}
