package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the files of small programs are, which do what they say: well-formed, overlapped, packed. */
class ExecutableSizeTest {
    private static final String HELLO_7 = "Hello!\n";
    private static final String HELLO_14 = "Hello, world!\n";

    @TempDir
    Path directory;

    @BeforeEach
    void runsHere() {
        Running.require();
    }

    @Test
    void nothingButHeadersWhereAllFitsThere() throws IOException {
        assertEquals(List.of(120, 103, 80), sizes(Written.program(Written.EXIT_0), new Outcome(0, "", "")));
        assertEquals(List.of(120, 103, 80), sizes(Written.program(Written.EXIT_42), new Outcome(42, "", "")));
    }

    @Test
    void text() throws IOException {
        Outcome seven = new Outcome(0, HELLO_7, "");
        assertEquals(List.of(139, 103, 80), sizes(Written.program(Written.HELLO, HELLO_7), seven));
        assertEquals(List.of(143, 103, 80), sizes(Written.program(Written.HELLO_PUSHED, HELLO_7), seven));
        Outcome fourteen = new Outcome(0, HELLO_14, "");
        assertEquals(List.of(147, 109, 86), sizes(Written.program(Written.HELLO, HELLO_14), fourteen));
        assertEquals(List.of(152, 109, 86), sizes(Written.program(Written.HELLO_PUSHED, HELLO_14), fourteen));
    }

    /** The order in which the address comes last. */
    @Test
    void textInAnotherOrder() throws IOException {
        String program = """
                mov al, 1
                mov dl, LENGTH
                mov edi, eax
                address rsi, text
                syscall
                xchg eax, ebx
                xchg edi, eax
                mov al, 60
                syscall
                """;
        assertEquals(List.of(139, 103, 80), sizes(Written.program(program, HELLO_7), new Outcome(0, HELLO_7, "")));
        assertEquals(List.of(147, 109, 86), sizes(Written.program(program, HELLO_14), new Outcome(0, HELLO_14, "")));
    }

    @Test
    void loops() throws IOException {
        assertEquals(List.of(143, 104, 85), sizes(Written.program(Written.CAT), new Outcome(0, "input", "")));
        assertEquals(
                List.of(138, 103, 80),
                sizes(Written.program(Written.FIRST_ARGUMENT), new Outcome(0, "one", ""), "one", "two"));
    }

    private List<Integer> sizes(MachineProgram program, Outcome outcome, String... arguments) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (FileLayout layout : FileLayout.values()) {
            Image image = Images.executable(program, layout, Written.NO_SOURCE, false);
            assertEquals(outcome, Running.runWithInput(directory, image, "input", arguments), image::listing);
            sizes.add(image.file().length);
        }
        return sizes;
    }
}
