package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.testing.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Of inline code nothing is known but its length; it may come first, and it keeps its labels. */
    @ParameterizedTest
    @EnumSource
    void runsInlineCode(FileLayout layout) throws IOException {
        Code loop = Code.builder()
                .text("mov edi, 5\nagain: add edi, 9\ncmp edi, 40\njb again")
                .build();
        List<MachineItem> items = new ArrayList<>();
        items.add(new MachineItem.FunctionStart("_start", true));
        items.add(new MachineItem.Inline(loop, "one", 1));
        items.add(new MachineItem.Inline(loop, "two", 2));
        items.addAll(Written.program(Written.EXIT_0).items().subList(1, 4));
        MachineProgram program = new MachineProgram(items, List.of(), List.of());
        assertEquals(new Outcome(41, "", ""), run(program, layout));
    }

    private Outcome run(MachineProgram program, FileLayout layout, String... arguments) throws IOException {
        Image image = Images.executable(program, layout, Written.NO_SOURCE, false);
        return Running.run(directory, image, arguments);
    }
}
