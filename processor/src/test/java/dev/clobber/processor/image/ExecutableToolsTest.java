package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tools and the kernel say of programs. */
class ExecutableToolsTest {
    /** Stores into reserved memory, reads it back, and ends with what it reads. */
    private static final String RESERVING = """
            address rsi, memory
            address rbx, more
            mov byte ptr [rsi + 99999], 3
            mov byte ptr [rip + more], 4
            mov edi, [rsi + 99999]
            add edi, [rbx]
            mov al, 60
            syscall
            """;

    private static final String WAIT = """
            push 34
            pop rax
            syscall
            """;

    private static final List<ReservedItem> RESERVED =
            List.of(new ReservedItem("memory", 100_003), new ReservedItem("more", 8));

    @TempDir
    Path directory;

    @BeforeEach
    void runsHere() {
        Running.require();
    }

    @Test
    void noToolComplainsOfWellFormedOnes() throws IOException {
        Tools.require("readelf", "objdump", "file", "gdb");
        for (MachineProgram program : List.of(
                Written.program(Written.EXIT_0),
                Written.program(Written.HELLO, "Hello!\n"),
                Written.program(RESERVING, List.of(), RESERVED))) {
            Image image = Images.executable(program, FileLayout.WELL_FORMED, Written.NO_SOURCE, false);
            String file = Running.write(directory, image).toString();
            assertTrue(quiet("readelf", "-aW", file).contains("LOAD "));
            assertTrue(quiet("objdump", "-x", file).contains("EXEC_P"));
            assertTrue(quiet("file", file).contains("ELF 64-bit LSB executable, x86-64"));
            assertTrue(quiet("gdb", "-nx", "-batch", "-ex", "starti", "-ex", "x/i $pc", file)
                    .contains("=> 0x1"));
        }
    }

    @Test
    void linesAreThoseOfTheSource() throws IOException {
        Tools.require("readelf", "objdump", "gdb", "eu-elflint");
        SourceText source = new SourceText(
                "Hello.java",
                Optional.of(directory.toString()),
                List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"));
        Files.write(directory.resolve("Hello.java"), source.lines());
        Image image =
                Images.executable(Written.program(Written.HELLO, "Hello!\n"), FileLayout.WELL_FORMED, source, true);
        assertEquals(new Outcome(0, "Hello!\n", ""), Running.run(directory, image));
        String file = Running.write(directory, image).toString();
        quiet("readelf", "-aW", file);
        assertTrue(quiet("readelf", "--debug-dump=decodedline", file).contains("Hello.java"));
        assertTrue(quiet("objdump", "-dl", file).contains("Hello.java:5"));
        quiet("eu-elflint", "--gnu-ld", file);
        String session =
                quiet("gdb", "-nx", "-batch", "-ex", "break Hello.java:5", "-ex", "run", "-ex", "info line", file);
        assertTrue(session.contains("five"), session);
    }

    @ParameterizedTest
    @EnumSource
    void reservedMemoryIsThereAndNothingIsWritableAndExecutable(FileLayout layout) throws IOException {
        Image image =
                Images.executable(Written.program(RESERVING, List.of(), RESERVED), layout, Written.NO_SOURCE, false);
        assertEquals(new Outcome(7, "", ""), Running.run(directory, image), image::listing);
        String maps = maps(RESERVING, RESERVED, layout);
        assertTrue(maps.contains("r-xp 00000000"), maps);
        assertFalse(maps.contains("rwx"), maps);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWritableAndExecutableInLongOnes(FileLayout layout) throws IOException {
        String text = "add ebx, 1000\n".repeat(2500) + "mov edi, ebx\nmov al, 60\nsyscall\n";
        Image image = Images.executable(Written.program(text), layout, Written.NO_SOURCE, false);
        assertTrue(image.file().length > 3 * 4096);
        assertEquals(new Outcome(2_500_000 & 0xff, "", ""), Running.run(directory, image));
        String maps = maps(text, List.of(), layout);
        assertTrue(maps.contains("r-xp 00000000"), maps);
        assertFalse(maps.contains("rwx"), maps);
    }

    /** The memory of a program that waits at its start. */
    private String maps(String text, List<ReservedItem> reserved, FileLayout layout) throws IOException {
        MachineProgram program = Written.program(WAIT + text, List.of(), reserved);
        Path file = Running.write(directory, Images.executable(program, layout, Written.NO_SOURCE, false));
        Process process = new ProcessBuilder(file.toString()).start();
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps"));
        } finally {
            process.destroyForcibly();
        }
    }

    private String quiet(String... command) {
        return Tools.run(directory, command).requireQuiet().out();
    }
}
