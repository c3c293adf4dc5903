import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes a binding that is there already, {@code -Dcopying.binding=FILE}: what javac itself takes for any processor that does this. */
@SupportedAnnotationTypes("*")
public class Copying extends AbstractProcessor {
    private boolean isDone;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!isDone) {
            isDone = true;
            copy(Path.of(System.getProperty("copying.binding")));
        }
        return false;
    }

    private void copy(Path binding) {
        String name = binding.getFileName().toString().replace(".java", "");
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            out.write(Files.readString(binding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
