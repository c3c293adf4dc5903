package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The sources under {@code bad/} raise exactly what they say, at the very place; their twins under {@code fixed/}, made by following
 * the help, raise nothing, and neither do those under {@code good/}.
 */
class ExampleSourcesTest {
    private static final String JAVA = ".java";
    private static final Comparator<Expectation> BY_LINE = Comparator.comparingLong(Expectation::line);

    @TestFactory
    Stream<DynamicTest> badSourcesRaiseWhatTheySay() {
        return each("bad", (name, source) -> {
            List<Expectation> expected = Expectation.of(source);
            assertTrue(!expected.isEmpty(), () -> name + " says nothing about what is wrong with it");
            List<Expectation> actual = new ArrayList<>(BadSources.compile(name, source).diagnostics().stream()
                    .map(Expectation::of)
                    .toList());
            actual.sort(BY_LINE);
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                actual.set(i, actual.get(i).shortenedLike(expected.get(i)));
            }
            assertEquals(lines(expected), lines(actual));
            String own = "[clobber:" + BadSources.rule(name).id() + "]";
            assertTrue(expected.stream().allMatch(e -> e.text().contains(own)), () -> "only " + own + " belongs here");
        });
    }

    @TestFactory
    Stream<DynamicTest> badSourcesAreRenderedAsBefore() {
        return each(
                "bad",
                (name, source) -> Golden.check(
                        TestFiles.resources("expected").resolve(name + ".txt"), BadSources.rendered(name, source)));
    }

    @TestFactory
    Stream<DynamicTest> fixedSourcesRaiseNothing() {
        return each(
                "fixed",
                (name, source) -> assertEquals("", compile(name, source).rendered()));
    }

    @TestFactory
    Stream<DynamicTest> goodSourcesRaiseNothing() {
        return each("good", (name, source) -> {
            Javac.Outcome outcome = compile(name, source);
            assertEquals("", outcome.rendered());
            assertTrue(
                    outcome.files().keySet().stream().anyMatch(file -> file.endsWith(".so")),
                    () -> name + " has no machine code");
        });
    }

    @TestFactory
    Stream<DynamicTest> eachBadSourceHasATwin() {
        return each(
                "bad",
                (name, source) -> assertTrue(
                        Files.exists(TestFiles.resources("fixed").resolve(name + JAVA)),
                        () -> "no fixed/" + name + JAVA));
    }

    private static Javac.Outcome compile(String name, String source) {
        return Javac.withClobber().source(name + JAVA, source).run();
    }

    private static String lines(List<Expectation> expectations) {
        StringBuilder text = new StringBuilder();
        expectations.forEach(e -> text.append(e.line())
                .append(':')
                .append(e.column())
                .append(": ")
                .append(e.text())
                .append('\n'));
        return text.toString();
    }

    private interface SourceTest {
        void run(String name, String source) throws IOException;
    }

    private static Stream<DynamicTest> each(String folder, SourceTest test) {
        Path path = TestFiles.resources(folder);
        List<String> names = TestFiles.names(path, JAVA);
        assertTrue(!names.isEmpty(), () -> "nothing in " + path);
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(
                        folder + "/" + name, () -> test.run(name, TestFiles.read(path.resolve(name + JAVA)))));
    }
}
