package dev.clobber.processor.program;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.clobber.processor.front.SourceTypes;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Reads bodies when javac has analyzed their types, as the processor does. */
abstract class AnalyzedTypes extends AbstractProcessor implements TaskListener {
    private final SourceTypes sources = new SourceTypes();

    /** Is told of each type that javac has analyzed. */
    abstract void analyzed(TypeElement type, ProgramReader reader);

    /** Not by the annotation, which subclasses do not inherit. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        JavacTask.instance(environment).addTaskListener(this);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.add(round.getRootElements());
        return false;
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            analyzed(event.getTypeElement(), new ProgramReader(Trees.instance(processingEnv), processingEnv, sources));
        }
    }
}
