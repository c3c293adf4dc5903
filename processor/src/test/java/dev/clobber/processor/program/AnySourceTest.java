package dev.clobber.processor.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrVerifier;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/** Whatever Java is written: nothing makes the reader throw. Here it reads all of this project, most of which it has to refuse. */
class AnySourceTest {
    @Test
    void thisProject() throws IOException {
        Everything reader = new Everything();
        Javac javac = Javac.into(Places.fresh("program-any"))
                .processors(reader)
                .classPath(Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                        .map(Path::of)
                        .toArray(Path[]::new));
        for (Path folder : List.of(
                Places.module().resolve("src/main/java"),
                Places.module().resolveSibling("annotations").resolve("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.endsWith("module-info.java"))
                        .sorted()
                        .toList()) {
                    javac.source(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        javac.run();
        assertEquals(List.of(), reader.thrown);
        assertTrue(reader.refused > 1000, reader.refused + " refused");
        assertTrue(reader.read > 40, reader.read + " read");
    }

    /** Reads the methods of all classes, static or not, as if each were the start of a program. */
    private static final class Everything extends AnalyzedTypes {
        private final List<String> thrown = new ArrayList<>();
        private int read;
        private int refused;

        @Override
        void analyzed(TypeElement type, ProgramReader reader) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
                    read(reader, method);
                }
            }
            ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> analyzed(nested, reader));
        }

        private void read(ProgramReader reader, ExecutableElement method) {
            try {
                Findings findings = new Findings();
                Optional<Program> program = reader.read(method, Function.Linkage.EXPORTED, findings);
                program.ifPresent(IrVerifier::verify);
                read += program.isPresent() ? 1 : 0;
                refused += program.isPresent() ? 0 : 1;
                if (program.isPresent() == findings.hasErrors()) {
                    thrown.add(Library.qualifiedName(method) + " has a program and findings, or neither");
                }
            } catch (RuntimeException e) {
                thrown.add(Library.qualifiedName(method) + ": " + e + " at " + e.getStackTrace()[0] + " "
                        + e.getStackTrace()[1] + " " + e.getStackTrace()[2]);
            }
        }
    }
}
