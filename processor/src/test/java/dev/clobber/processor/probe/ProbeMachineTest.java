package dev.clobber.processor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Tools;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The machine loads and stores everything, and instructions that we know change exactly what they should. */
class ProbeMachineTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        ProbeProcess.requireMachine();
    }

    @TestFactory
    Stream<DynamicTest> checks() {
        return new ProbeProcess(directory, ProbeChecks.class, Jdk.current(), PATIENCE_SECONDS)
                .run(ProbeChecks.names()).stream()
                        .map(answer -> DynamicTest.dynamicTest(answer.item(), () -> judge(answer)));
    }

    private static void judge(ProbeAnswer answer) {
        if (answer.text().startsWith("skipped: ")) {
            Tools.skip(answer.item() + ": " + answer.text());
        }
        assertEquals(new ProbeAnswer(answer.index(), answer.item(), "ok", 0), answer);
    }
}
