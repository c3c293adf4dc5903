package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel runs what is written, in every layout. */
class ExecutableTest {
    @TempDir
    Path directory;

    @BeforeEach
    void runsHere() {
        Running.require();
    }

    @ParameterizedTest
    @EnumSource
    void exits(FileLayout layout) throws IOException {
        assertEquals(new Outcome(0, "", ""), run(Written.program(Written.EXIT_0), layout));
        assertEquals(new Outcome(42, "", ""), run(Written.program(Written.EXIT_42), layout));
    }

    @ParameterizedTest
    @EnumSource
    void writes(FileLayout layout) throws IOException {
        assertEquals(new Outcome(0, "Hello!\n", ""), run(Written.program(Written.HELLO, "Hello!\n"), layout));
        assertEquals(
                new Outcome(0, "Hello, world!\n", ""),
                run(Written.program(Written.HELLO_PUSHED, "Hello, world!\n"), layout));
    }

    @ParameterizedTest
    @EnumSource
    void readsArguments(FileLayout layout) throws IOException {
        assertEquals(
                new Outcome(0, "first", ""), run(Written.program(Written.FIRST_ARGUMENT), layout, "first", "second"));
    }

    private Outcome run(MachineProgram program, FileLayout layout, String... arguments) throws IOException {
        Image image = Images.executable(program, layout, Written.NO_SOURCE, false);
        return Running.run(directory, image, arguments);
    }
}
