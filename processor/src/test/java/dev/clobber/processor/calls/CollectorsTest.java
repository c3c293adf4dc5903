package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Collectors;
import dev.clobber.processor.testing.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collectors move what they like while the kernel works, and wait for nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectorsTest {
    /** More calls, for a longer look: {@code -Dclobber.calls=100000000}. */
    private static final long CALLS = Long.getLong("clobber.calls", 1_000_000);

    private List<String> collectors;
    private Program million;
    private Program blocks;
    private Program beside;

    @BeforeAll
    void compile() {
        collectors = Collectors.available().toList();
        million = Program.compile("Million");
        blocks = Program.compile("MillionBlocks");
        beside = Program.compile("Beside");
    }

    List<String> collectors() {
        return collectors;
    }

    /** The JVM watches every JNI call and says what it does not like. */
    @ParameterizedTest
    @MethodSource("collectors")
    void aMillionCalls(String collector) {
        long calls = CALLS / collectors.size() + 1;
        Outcome outcome =
                million.run(List.of(Collectors.option(collector), "-Xcheck:jni", "-Xmx256m"), String.valueOf(calls));
        String out = outcome.requireQuiet().out();
        assertTrue(out.startsWith("calls: "), out);
        assertTrue(Long.parseLong(out.strip().substring("calls: ".length())) >= calls - 8, out);
    }

    /** The same for inline assembly that uses every register that it has to give back. */
    @ParameterizedTest
    @MethodSource("collectors")
    void aMillionBlocks(String collector) {
        long calls = CALLS / collectors.size() + 1;
        Outcome outcome =
                blocks.run(List.of(Collectors.option(collector), "-Xcheck:jni", "-Xmx256m"), String.valueOf(calls));
        assertTrue(outcome.requireQuiet().out().startsWith("calls: "));
    }

    /** Without the JVM's own checks, which copy what a program pins. */
    @ParameterizedTest
    @MethodSource("collectors")
    void manyCallsUnwatched(String collector) {
        Outcome outcome = million.run(List.of(Collectors.option(collector), "-Xmx256m"), String.valueOf(CALLS / 10));
        assertTrue(outcome.requireQuiet().out().startsWith("calls: "));
    }

    /** How long collections took. */
    private record Times(long without, long goneWithout, long with, long goneWith) {
        static Times of(Outcome outcome) {
            String[] words = outcome.requireQuiet().out().strip().split(" ");
            return new Times(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]));
        }

        /** Generous, as other programs may want the processor too: a thread that is waited for holds up a collection for good. */
        boolean undisturbed() {
            return goneWith == goneWithout && with < 3 * without + 20_000;
        }
    }

    @ParameterizedTest
    @MethodSource("collectors")
    void threadsThatSleepInTheKernelHoldUpNobody(String collector) {
        Times times = Times.of(beside.run(List.of(Collectors.option(collector), "-Xmx512m"), "blocked"));
        assertEquals(9, times.goneWith(), times::toString);
        assertTrue(times.undisturbed(), times::toString);
    }

    /** The same look at a call that pins for long: these two collectors cannot collect beside it, or have to wait. */
    @ParameterizedTest
    @ValueSource(strings = {"Serial", "Parallel"})
    void andThatWouldBeSeen(String collector) {
        Times times = Times.of(beside.run(List.of(Collectors.option(collector), "-Xmx512m"), "pinned"));
        assertFalse(times.undisturbed(), times::toString);
    }
}
