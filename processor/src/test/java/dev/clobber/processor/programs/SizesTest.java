package dev.clobber.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The smallest programs in each layout: as small as the smallest that were found by hand, and they run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SizesTest {
    private static final List<String> LAYOUTS = List.of("WELL_FORMED", "OVERLAPPED", "PACKED");

    /**
     * A program and its goals.
     *
     * @param name its file
     * @param bytes the size of the file that is to be reached, in each layout
     * @param command how it is run, {@code $P} is the program
     * @param status how it ends
     * @param out what it writes
     */
    private record Goal(String name, List<Integer> bytes, String command, int status, String out) {}

    private static final List<Goal> GOALS = List.of(
            new Goal("exit0", List.of(124, 103, 80), "$P", 0, ""),
            new Goal("exit42", List.of(127, 103, 80), "$P", 42, ""),
            new Goal("hello7", List.of(146, 114, 80), "$P", 0, "Hello!\n"),
            new Goal("hello14", List.of(153, 128, 86), "$P", 0, "Hello, world!\n"),
            new Goal("cat-stdin", List.of(148, 123, 87), "seq 5000 | $P | cksum", 0, "1163661111 23893\n"),
            new Goal("argument1", List.of(144, 119, 86), "$P one two", 0, "one"));

    private final Map<String, Path> directories = new TreeMap<>();

    @BeforeAll
    void compile() throws IOException {
        Path place = Places.fresh("sizes");
        for (String layout : LAYOUTS) {
            Path classes = Files.createDirectory(place.resolve(layout));
            Programs.some(
                            classes,
                            source -> source.replaceAll(
                                    "@Executable\\((\"[^\"]+\")\\)",
                                    "@Executable(value = $1, layout = dev.clobber.Layout." + layout + ")"),
                            path -> path.endsWith("Os.java") || path.getParent().endsWith("tiny"))
                    // What has no first argument ends either way; a message about it is no part of the goal.
                    .options("-Aclobber.trap")
                    .run()
                    .requireClean();
            directories.put(layout, classes.resolve("native"));
        }
    }

    @TestFactory
    Stream<DynamicTest> goalsAreReached() {
        return eachGoal((goal, layout, file) -> {
            long size = Files.size(file);
            int wanted = goal.bytes().get(LAYOUTS.indexOf(layout));
            assertTrue(size <= wanted, () -> goal.name() + " " + layout + ": " + size + " bytes instead of " + wanted);
        });
    }

    @TestFactory
    Stream<DynamicTest> andTheyRun() throws IOException {
        return eachGoal((goal, layout, file) -> {
            Path outputs = Files.createTempDirectory("clobber-sizes");
            Shell.End end = Shell.run(outputs, outputs, "P=" + file + "\n", List.of(goal.command()))
                    .get(0);
            Shell.delete(outputs);
            assertEquals(new Shell.End(goal.status(), goal.out(), ""), end, layout);
        });
    }

    /** What is done with a file. */
    private interface Check {
        void run(Goal goal, String layout, Path file) throws IOException;
    }

    private Stream<DynamicTest> eachGoal(Check check) {
        return GOALS.stream()
                .flatMap(goal -> LAYOUTS.stream()
                        .map(layout -> DynamicTest.dynamicTest(
                                goal.name() + " " + layout,
                                () -> check.run(
                                        goal, layout, directories.get(layout).resolve(goal.name())))));
    }
}
