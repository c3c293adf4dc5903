package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.catalogue.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Types that another processor writes, in a later round than those that name them. */
class RoundsTest {
    private static final String GENERATED = """
            import dev.clobber.*;
            @Clobbers({"rcx", "r11"})
            interface Generated {
                @Syscall(nr = 39) int getpid();
                class Value {}
            }
            """;

    /** Writes a type in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Generator extends AbstractProcessor {
        private final String source;
        private boolean isDone;

        Generator(String source) {
            this.source = source;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone) {
                isDone = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("Generated").openWriter()) {
                    writer.write(source);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    private static Javac.Outcome compile(String generated, String linux) {
        return Javac.withClobber()
                .source("Linux.java", linux)
                .processor(new Generator(generated))
                .run();
    }

    @Test
    void aGeneratedTypeIsBound() {
        Javac.Outcome outcome = compile(GENERATED, "class Linux {}");
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("GeneratedBinding.class"), outcome.files()::toString);
    }

    @Test
    void aFindingInAGeneratedTypeHasItsPlace() {
        Javac.Outcome outcome = compile(GENERATED.replace("\"rcx\", ", ""), "class Linux {}");
        assertEquals(1, outcome.diagnostics().size(), outcome::rendered);
        assertEquals(2, outcome.diagnostics().get(0).getLineNumber());
        assertEquals(11, outcome.diagnostics().get(0).getColumnNumber());
    }

    @Test
    void aTypeWaitsForWhatItExtends() {
        Javac.Outcome outcome = compile(GENERATED, "interface Linux extends Generated {}");
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
    }

    @Test
    void aTypeWaitsForWhatItsParentsWaitFor() {
        Javac.Outcome outcome =
                compile(GENERATED, "interface Linux extends Middle {} interface Middle extends Generated {}");
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
    }

    @Test
    void aTypeWaitsForTheTypesOfInheritedOperands() {
        String middle = """
                interface Linux extends Middle<Generated.Value> {}
                interface Middle<T> {
                    @dev.clobber.Syscall(nr = 39) @dev.clobber.Clobbers({"rcx", "r11"}) int getpid();
                    default Generated.Value value() { return null; }
                }
                """;
        Javac.Outcome outcome = compile(GENERATED, middle);
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
        assertTrue(outcome.files().containsKey("MiddleBinding.class"), outcome.files()::toString);
    }

    @Test
    void aTypeWaitsForWhatItsMethodsName() {
        Javac.Outcome outcome = compile(GENERATED, """
                import dev.clobber.*;
                interface Linux {
                    @Syscall(nr = 39) @Clobbers({"rcx", "r11"}) int getpid();
                    default Generated.Value value() { return new Generated.Value(); }
                }
                """);
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
    }

    @Test
    void aFindingIsToldOnceOverAllRounds() {
        Javac.Outcome outcome = compile(GENERATED, """
                import dev.clobber.*;
                interface Linux {
                    @Syscall(nr = 39) @Clobbers({"rcx"}) int getpid();
                }
                """);
        assertEquals(
                List.of("[clobber:syscall-clobbers] `syscall` overwrites r11, which @Clobbers does not list"),
                outcome.headlines());
    }

    @Test
    void whatNobodyWritesIsJavacsToSay() {
        Javac.Outcome outcome = compile(GENERATED, """
                import dev.clobber.*;
                interface Linux extends Missing {
                    @Syscall(nr = 0) @Clobbers({"rcx", "r11"}) long read(int fd, Absent buf, long count);
                }
                """);
        assertEquals(List.of("cannot find symbol", "cannot find symbol"), outcome.headlines());
    }
}
