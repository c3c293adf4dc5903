package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor beside ours: it writes a source in each of the first rounds. */
@SupportedAnnotationTypes("*")
public final class SourceRounds extends AbstractProcessor {
    private final List<Map.Entry<String, String>> sources;
    private int round;

    /**
     * Makes one.
     *
     * @param sources the name of a class and its text, one a round
     */
    public SourceRounds(List<Map.Entry<String, String>> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (round < sources.size()) {
            Map.Entry<String, String> source = sources.get(round++);
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile(source.getKey()).openWriter()) {
                writer.write(source.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
