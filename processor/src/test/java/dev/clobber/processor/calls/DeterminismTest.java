package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes. */
class DeterminismTest {
    private static final String[] SOURCES = {
        "app/Linux.java", "app/Kernel.java", "app/Main.java", "Million.java", "symbols/Names.java", "Interrupted.java"
    };

    /** What is written for a set of sources: names and bytes of all that we make. */
    static Map<String, byte[]> outputs(Path directory) throws IOException {
        Map<String, byte[]> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    outputs.put(directory.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return outputs;
    }

    static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }

    private static Map<String, byte[]> compile(String directory, List<String> sources, String... options)
            throws IOException {
        Javac javac =
                Javac.into(Places.fresh(directory)).options("-Aclobber.listing").options(options);
        sources.forEach(javac::resource);
        return outputs(javac.run().requireSuccess());
    }

    @Test
    void whateverTheOrderAndThePlace() throws IOException {
        List<String> sources = List.of(SOURCES);
        Map<String, byte[]> first = compile("determinism-first", sources);
        assertEquals(24, first.size(), () -> first.keySet().toString());
        assertSame(first, compile("determinism-elsewhere", sources));
        List<String> reversed = new java.util.ArrayList<>(sources);
        Collections.reverse(reversed);
        assertSame(first, compile("determinism-reversed", reversed, "-g", "-parameters"));
    }

    /** Whether a type is compiled with others or alone. */
    @Test
    void whateverElseIsCompiled() throws IOException {
        Map<String, byte[]> together = compile("determinism-together", List.of(SOURCES));
        for (String source : List.of("app/Linux.java", "app/Kernel.java", "Million.java")) {
            Map<String, byte[]> alone = compile("determinism-alone", List.of(source));
            alone.forEach((name, bytes) -> assertArrayEquals(bytes, together.get(name), name));
        }
    }
}
