package dev.clobber.processor.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults are told and survived, by the process or by its parent. */
class ProbeProcessTest {
    private static final long PATIENCE_SECONDS = 10;

    // Of asm/signal.h.
    private static final int SIGILL = 4;
    private static final int SIGTRAP = 5;
    private static final int SIGFPE = 8;
    private static final int SIGKILL = 9;
    private static final int SIGSEGV = 11;

    private static final String NOP = "90";
    private static final String UD2 = "0f0b";
    private static final String INT3 = "cc";
    /** {@code xor ecx, ecx; div ecx}. */
    private static final String DIVIDE_BY_ZERO = "31c9f7f1";
    /** {@code mov eax, [0]}. */
    private static final String NULL = "8b042500000000";

    private static final String HLT = "f4";
    private static final String LOOP = "ebfe";

    @TempDir
    Path directory;

    @BeforeAll
    static void requireMachine() {
        ProbeProcess.requireMachine();
    }

    @Test
    void goesOnBehindWhatItDiesOf() throws IOException {
        List<String> codes = List.of(NOP, UD2, NOP, NOP, DIVIDE_BY_ZERO, NULL, INT3, HLT, NOP);
        List<ProbeAnswer> answers = run(PATIENCE_SECONDS, "die", codes);
        assertEquals(
                List.of(0, SIGILL, 0, 0, SIGFPE, SIGSEGV, SIGTRAP, SIGSEGV, 0),
                answers.stream().map(ProbeAnswer::signal).toList());
        assertEquals(
                List.of("0", "", "0", "0", "", "", "", "", "0"),
                answers.stream().map(ProbeAnswer::text).toList());
        try (Stream<Path> files = Files.walk(directory)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().matches("(hs_err|core).*"))
                            .toList());
        }
    }

    @Test
    void killsWhatLoops() {
        List<ProbeAnswer> answers = run(2, "die", List.of(NOP, LOOP, NOP));
        assertEquals(
                List.of(0, SIGKILL, 0),
                answers.stream().map(ProbeAnswer::signal).toList());
    }

    /** And leaves to the JVM what is the JVM's. */
    @Test
    void catchesFaults() {
        List<ProbeAnswer> answers = run(
                PATIENCE_SECONDS,
                "catch",
                List.of(UD2, NOP, DIVIDE_BY_ZERO, NULL, INT3, HLT, "null", "stack", UD2, NOP));
        assertEquals(
                List.of("4", "0", "8", "11", "5", "11", "100100", "overflow", "4", "0"),
                answers.stream().map(ProbeAnswer::text).toList());
    }

    @Test
    void isQuick() {
        for (String faults : List.of("die", "catch")) {
            ProbeAnswer answer = run(60, faults, List.of("rate")).get(0);
            System.out.println("probing a nop, ready to " + faults + ": " + answer.text());
            assertTrue(answer.text().startsWith("0 different"), answer.toString());
        }
    }

    private List<ProbeAnswer> run(long patienceSeconds, String faults, List<String> codes) {
        return new ProbeProcess(directory, CodeWorker.class, Jdk.current(), patienceSeconds)
                .run(codes.stream().map(code -> faults + " " + code).toList());
    }
}
