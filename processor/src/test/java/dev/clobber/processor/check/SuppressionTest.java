package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.catalogue.Javac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @SuppressWarnings}, which javac does not apply to the warnings of processors. */
class SuppressionTest {
    private static final String SILENCE = "@SuppressWarnings(\"clobber:unchecked-length\") ";
    /** The letters mark where an annotation may go. */
    private static final String SOURCE = """
            import dev.clobber.*;
            #O class Outer {
                #T @Clobbers({"rcx", "r11"}) interface Linux {
                    #M @Syscall(nr = 0) long read(int fd, #P byte[] buf, long count);
                }
            }
            """;

    private static Javac.Outcome compile(String where, String annotation) {
        String source = SOURCE.replace("#" + where, annotation).replaceAll("#[A-Z] ", "");
        return Javac.withClobber()
                .source("Outer.java", source)
                .options("-Aclobber.werror")
                .run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"O", "T", "M", "P"})
    void anAnnotationAroundThePlaceSilencesAWarning(String where) {
        Javac.Outcome outcome = compile(where, SILENCE);
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("Outer_LinuxBinding.class"), outcome.files()::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SuppressWarnings(\"unchecked-length\")",
                "@SuppressWarnings(\"clobber:vdso\")",
                "@SuppressWarnings(\"all\")",
                "@SuppressWarnings({})"
            })
    void anotherNameDoesNot(String annotation) {
        assertEquals(1, compile("M", annotation).headlines().size());
    }

    @Test
    void oneOfSeveralNamesDoes() {
        assertEquals(
                "",
                compile("M", "@SuppressWarnings({\"unused\", \"clobber:unchecked-length\"})")
                        .rendered());
    }

    @Test
    void errorsCannotBeSilenced() {
        String source = """
                import dev.clobber.*;
                @SuppressWarnings("clobber:syscall-clobbers")
                interface Linux {
                    @Syscall(nr = 39) int getpid();
                }
                """;
        assertEquals(
                1,
                Javac.withClobber()
                        .source("Linux.java", source)
                        .run()
                        .headlines()
                        .size());
    }
}
