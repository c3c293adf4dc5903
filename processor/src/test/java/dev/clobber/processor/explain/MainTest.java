package dev.clobber.processor.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.InstructionTable;
import dev.clobber.processor.testing.Explain;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command as a process: what goes in, what comes out, how it ends. */
class MainTest {
    private static final int MANY = 10_000;

    @Test
    void everyLineIsAnsweredInOrder() {
        List<String> mnemonics = List.copyOf(InstructionTable.x86_64().mnemonics());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            lines.add(
                    mnemonics.get(i % mnemonics.size()) + (i % 3 == 0 ? "" : " xmm" + i % 16 + ", [rax + " + i + "]"));
        }
        Outcome outcome = Explain.run(String.join("\n", lines) + "\n").requireQuiet();
        List<String> answers = outcome.out().lines().toList();
        assertEquals(MANY, answers.size());
        for (int i = 0; i < MANY; i++) {
            assertTrue(answers.get(i).startsWith("{\"text\": \"" + lines.get(i) + "\", "), answers.get(i));
        }
    }

    /** Whoever talks to the command need not close its input to hear from it. */
    @Test
    void anAnswerComesBeforeTheNextLine() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (Explain explain = Explain.start()) {
                for (String line : List.of("nop", "no such thing", "ret")) {
                    assertTrue(explain.ask(line).startsWith("{\"text\": \"" + line + "\""));
                }
            }
        });
    }

    @Test
    void lineEndsAndTheLastLineWithoutOne() {
        Outcome outcome = Explain.run("nop\r\n\ncqo").requireQuiet();
        List<String> answers = outcome.out().lines().toList();
        assertEquals(3, answers.size());
        assertTrue(answers.get(0).startsWith("{\"text\": \"nop\", \"bytes\": \"90\""));
        assertTrue(answers.get(1).startsWith("{\"text\": \"\", \"bytes\": \"\""));
        assertTrue(answers.get(2).startsWith("{\"text\": \"cqo\", \"bytes\": \"4899\""));
    }

    @Test
    void nothingInNothingOut() {
        assertEquals("", Explain.run("").requireQuiet().out());
    }

    /** A line that is no UTF-8 is a line all the same, and what comes out is UTF-8 wherever it comes out. */
    @Test
    void bytesOfAnyKindAreAnswered() {
        byte[] input = "mov eax, \u00ff\n\u00e9\nnop\n".getBytes(StandardCharsets.ISO_8859_1);
        List<String> program = List.of(
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                Places.target().resolve("classes").toString(),
                "dev.clobber.processor.explain.Main");
        List<String> answers =
                Explain.run(program, input).requireQuiet().out().lines().toList();
        assertEquals(3, answers.size());
        assertTrue(answers.get(0).contains("\"text\": \"mov eax, \ufffd\", \"error\": "), answers.get(0));
        assertTrue(answers.get(2).contains("\"bytes\": \"90\""), answers.get(2));
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsRead() {
        Outcome outcome =
                Explain.run("nop;".repeat(InputLines.LONGEST / 2) + "\nret\n").requireQuiet();
        List<String> answers = outcome.out().lines().toList();
        assertEquals(2, answers.size());
        assertTrue(answers.get(0).endsWith("\"error\": \"a line has at most " + InputLines.LONGEST + " bytes\"}"));
        assertTrue(answers.get(1).contains("\"bytes\": \"c3\""));
    }

    @Test
    void otherArgumentsAreRefusedWithTheUsage() {
        for (String[] arguments : new String[][] {{}, {"help"}, {"explain", "more"}}) {
            Outcome outcome = Explain.main(arguments).requireExit(2);
            assertEquals("", outcome.out());
            assertTrue(
                    outcome.err().startsWith("usage: java -jar clobber-processor.jar explain\n"), outcome::transcript);
        }
    }
}
