package dev.clobber.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Real programs: each does natively what it does on the JVM, and what its model on this machine does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramsTest {
    private static final int PAGE = 4096;
    private static final int MEGABYTE = 1 << 20;

    private final Map<Case, Shell.End> natively = new LinkedHashMap<>();
    private final Map<Case, Shell.End> onJvm = new LinkedHashMap<>();
    private final Map<Case, Shell.End> oracles = new LinkedHashMap<>();
    private Map<String, String> executables = Map.of();
    private Path classes = Path.of("");

    @BeforeAll
    void runThem() throws IOException {
        executables = Programs.executables();
        Path place = Places.fresh("programs");
        // On a JVM exit ends the main thread alone.
        classes = Programs.all(
                        Files.createDirectory(place.resolve("classes")),
                        source -> source.replace("os.exit(", "os.exit_group("))
                .run()
                .requireClean();
        Path work = Files.createDirectory(place.resolve("work"));
        writeInputs(work);
        List<Case> cases = Case.all();
        run(place, "native", (type, file) -> "\"$native/" + file + "\"", cases, natively);
        List<Case> both = cases.stream().filter(each -> !each.nativeOnly()).toList();
        run(place, "jvm", (type, file) -> java() + type, both, onJvm);
        List<Case> withOracle =
                cases.stream().filter(each -> each.oracle().isPresent()).toList();
        Path files = Files.createDirectory(place.resolve("oracle"));
        List<String> commands =
                withOracle.stream().map(each -> each.oracle().orElseThrow()).toList();
        List<Shell.End> ends = Shell.run(work, files, "", commands);
        for (int i = 0; i < ends.size(); i++) {
            oracles.put(withOracle.get(i), ends.get(i));
        }
    }

    private void run(
            Path place,
            String way,
            BiFunction<String, String, String> command,
            List<Case> cases,
            Map<Case, Shell.End> ends)
            throws IOException {
        StringBuilder functions = new StringBuilder("native=" + classes.resolve("native") + "\n");
        executables.forEach(
                (type, file) -> functions.append(type + "() { " + command.apply(type, file) + " \"$@\"; }\n"));
        List<Shell.End> all = Shell.run(
                place.resolve("work"),
                Files.createDirectory(place.resolve(way)),
                functions.toString(),
                cases.stream().map(Case::command).toList());
        for (int i = 0; i < all.size(); i++) {
            ends.put(cases.get(i), all.get(i));
        }
    }

    /** A JVM that starts fast. */
    private String java() {
        String options = "-Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED";
        return Jdk.current().program("java") + " " + options + " -cp " + Places.path(classes, Places.annotations())
                + " programs.Launcher ";
    }

    private static void writeInputs(Path work) throws IOException {
        Random random = new Random(5);
        Files.write(work.resolve("empty"), new byte[0]);
        Files.write(work.resolve("binary"), bytes(random, MEGABYTE));
        Files.write(work.resolve("4096"), bytes(random, PAGE));
        Files.write(work.resolve("4097"), bytes(random, PAGE + 1));
        StringBuilder lines = new StringBuilder("\n");
        for (int i = 0; i < 3000; i++) {
            lines.append("Line ").append(i).append(", größer als die vorige.\n".repeat(i % 3));
        }
        Files.writeString(work.resolve("lines"), lines + "and one without an end");
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @TestFactory
    Stream<DynamicTest> nativelyAsOnTheJvm() {
        return onJvm.keySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.command(), () -> {
                    compare(each.command(), onJvm.get(each), natively.get(each));
                }));
    }

    private static void compare(String command, Shell.End expected, Shell.End actual) {
        Optional<Uncaught> thrown = Uncaught.onJvm(expected.err());
        String both = command + "\non the JVM: " + expected + "\nnatively: " + actual;
        assertTrue(expected.out().equals(actual.out()), both);
        assertEquals(expected.status(), actual.status(), both);
        if (thrown.isPresent()) {
            assertEquals(1, expected.status(), both);
            assertTrue(
                    Uncaught.natively(actual.err())
                            .filter(told -> told.tellsOf(thrown.get()))
                            .isPresent(),
                    both);
        } else {
            assertEquals(expected.err(), actual.err(), both);
        }
    }

    @TestFactory
    Stream<DynamicTest> nativelyAsTheirModels() {
        return againstOracles(natively);
    }

    @TestFactory
    Stream<DynamicTest> onTheJvmAsTheirModels() {
        return againstOracles(onJvm);
    }

    private Stream<DynamicTest> againstOracles(Map<Case, Shell.End> ends) {
        return oracles.keySet().stream()
                .filter(ends::containsKey)
                .map(each -> DynamicTest.dynamicTest(each.command(), () -> {
                    Shell.End expected = oracles.get(each);
                    Shell.End actual = ends.get(each);
                    assertTrue(
                            expected.equals(actual), each.command() + "\nmodel: " + expected + "\nprogram: " + actual);
                }));
    }

    /** So that no program is forgotten. */
    @Test
    void everyProgramRuns() {
        List<String> forgotten = new ArrayList<>(executables.keySet());
        for (Case each : Case.all()) {
            forgotten.removeIf(type -> each.command().matches("(.*[ ;{(])?" + type + "\\b.*"));
        }
        assertEquals(List.of(), forgotten);
    }
}
