package dev.clobber.processor;

import com.google.auto.service.AutoService;
import dev.clobber.processor.diag.Reporter;
import dev.clobber.processor.emit.CallingPath;
import dev.clobber.processor.emit.PathChoice;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.front.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessor;
import net.ltgt.gradle.incap.IncrementalAnnotationProcessorType;

/**
 * Turns annotated Java methods into machine code and the Java class that calls it.
 *
 * <p>Every type goes through the same steps: read what is declared, resolve it against the tables, check it, lower it to machine
 * code, emit. A type with an error costs its own output and no other's.
 */
@AutoService(Processor.class)
@IncrementalAnnotationProcessor(IncrementalAnnotationProcessorType.ISOLATING)
// An interface that only inherits its system calls carries no annotation of ours, so every type is looked at.
@SupportedAnnotationTypes("*")
@SupportedOptions({
    ClobberProcessor.WERROR,
    ClobberProcessor.LISTING,
    ClobberProcessor.PATH,
    ProgramOptions.NATIVE,
    ProgramOptions.TRAP,
    ProgramOptions.DEBUG,
    ProgramOptions.UNWIND
})
public final class ClobberProcessor extends AbstractProcessor {
    static final String WERROR = "clobber.werror";
    static final String LISTING = "clobber.listing";
    static final String PATH = "clobber.path";

    private final List<String> deferred = new ArrayList<>();
    private final SourceTypes sources = new SourceTypes();
    private Optional<TypePipeline> pipeline = Optional.empty();
    private Optional<Reporter> reporter = Optional.empty();
    private Optional<ProgramPipeline> programs = Optional.empty();

    /** Made by javac, through the service loader. */
    public ClobberProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        boolean warningsAreErrors = environment.getOptions().containsKey(WERROR);
        boolean withListing = environment.getOptions().containsKey(LISTING);
        Reporter messages = new Reporter(environment.getMessager(), warningsAreErrors, sources::contains);
        PathChoice paths = PathChoice.of(path(messages), environment);
        if (paths.isInVain()) {
            messages.note("-A" + PATH + "=ffm: Java "
                    + environment.getSourceVersion().ordinal()
                    + " has no java.lang.foreign, so all methods are called through JNI; compile for Java 22 or later");
        }
        reporter = Optional.of(messages);
        pipeline = Optional.of(new TypePipeline(environment, sources, messages, paths, withListing));
    }

    private CallingPath path(Reporter messages) {
        String word = processingEnv.getOptions().getOrDefault(PATH, "auto");
        Optional<CallingPath> path = CallingPath.find(word);
        if (path.isEmpty()) {
            messages.error("-A" + PATH + "=" + word + ": expected auto, jni, or ffm");
        }
        return path.orElse(CallingPath.AUTO);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypePipeline steps = pipeline.orElseThrow();
        for (TypeElement type : withDeferred(sources.add(round.getRootElements()))) {
            boolean isBound = steps.concerns(type);
            boolean holdsProgram = TypeReader.holdsProgram(type);
            if (!isBound && !holdsProgram) {
                continue;
            }
            if (!steps.isComplete(type)) {
                // It names a class that another processor may write this round; if none does, javac says so.
                deferred.add(type.getQualifiedName().toString());
                continue;
            }
            if (isBound) {
                steps.run(type);
            }
            if (holdsProgram) {
                programs().run(type);
            }
        }
        return false;
    }

    /** A compilation without programs has none of what belongs to them. */
    private ProgramPipeline programs() {
        if (programs.isEmpty()) {
            programs = Optional.of(new ProgramPipeline(processingEnv, sources, reporter.orElseThrow()));
        }
        return programs.get();
    }

    /** Types that wait for classes of other processors are new elements in each round. */
    private List<TypeElement> withDeferred(List<TypeElement> types) {
        List<TypeElement> all = new ArrayList<>();
        for (String name : deferred) {
            all.add(processingEnv.getElementUtils().getTypeElement(name));
        }
        deferred.clear();
        all.addAll(types);
        return all;
    }
}
