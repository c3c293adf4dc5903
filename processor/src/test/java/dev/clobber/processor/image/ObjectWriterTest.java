package dev.clobber.processor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Stepping;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects as C and assembly programs use them, as debuggers show them, and as people read them. */
class ObjectWriterTest {
    private static final int LARGEST_HELLO = 520;

    private static final String HELLO_MAIN = """
            extern void hello(void);
            int main(void) {
                hello();
                return 0;
            }
            """;

    /** Its own start, and an end by the gate of 32-bit programs. */
    private static final String HELLO_START = """
            .intel_syntax noprefix
            .globl _start
            _start:
                call hello
                mov ebx, 3
                mov eax, 1
                int 0x80
            .section .note.GNU-stack, "", @progbits
            """;

    /** Gives registers that the function saves values that are noticed when they are lost. */
    private static final String WALK_MAIN = """
            long walk(long);
            long next(long n) { return n + 1; }
            static inline __attribute__((always_inline)) long call(long n) {
                long result;
                __asm__ volatile("mov $0x1122334455667788, %%rbx\\n\\tmov $0x99aabbccddeeff, %%r12\\n\\tcall walk"
                    : "=a"(result), "+D"(n) : : "rbx", "r12", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11", "memory");
                return result;
            }
            int main(int argc, char **argv) {
                return argc > 1 ? call(0) != 0 : call(41) != 1042;
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void requireTools() {
        if (!(System.getProperty("os.name") + System.getProperty("os.arch")).equals("Linuxamd64")) {
            Tools.skip("no Linux on x86-64");
        }
        Tools.require("gcc");
    }

    private Image write(MachineProgram program, String name, boolean withLines, boolean withUnwind) throws IOException {
        SourceText source = ObjectPrograms.source(name + ".java", Optional.of(directory.toString()));
        Image image = Images.object(program, source, withLines, withUnwind);
        Files.write(directory.resolve(name + ".o"), image.file());
        Files.write(directory.resolve(name + ".java"), source.lines());
        return image;
    }

    private Outcome gcc(String... arguments) {
        List<String> command = new ArrayList<>(List.of("gcc", "-Wl,--fatal-warnings"));
        command.addAll(List.of(arguments));
        return Tools.run(directory, command.toArray(new String[0])).requireQuiet();
    }

    @Test
    void aSmallFunctionMakesASmallFile() throws IOException {
        Image image = write(ObjectPrograms.hello(), "hello", false, false);
        assertTrue(image.file().length <= LARGEST_HELLO, image.file().length + " bytes");
    }

    @Test
    void cCallsIt() throws IOException {
        write(ObjectPrograms.hello(), "hello", false, true);
        Files.writeString(directory.resolve("main.c"), HELLO_MAIN);
        gcc("main.c", "hello.o", "-o", "main");
        assertEquals(
                "Hello, world!\n", Tools.run(directory, "./main").requireQuiet().out());
        String symbols = Tools.run(directory, "nm", "hello.o").requireQuiet().out();
        assertEquals("0000000000000000 T hello\n", symbols);
    }

    @Test
    void aLibraryHasIt() throws IOException {
        Tools.require("nm");
        Image image = write(ObjectPrograms.hello(), "hello", false, true);
        byte[] archive = Images.archive("hello.o", ObjectPrograms.hello(), image);
        Files.write(directory.resolve("libhello.a"), archive);
        Files.delete(directory.resolve("hello.o"));
        Files.writeString(directory.resolve("main.c"), HELLO_MAIN);
        gcc("main.c", "-L.", "-lhello", "-o", "main");
        assertEquals(
                "Hello, world!\n", Tools.run(directory, "./main").requireQuiet().out());
        String index =
                Tools.run(directory, "nm", "-s", "libhello.a").requireQuiet().out();
        assertTrue(index.contains("hello in hello.o\n") && index.contains(" T hello\n"), index);
    }

    @Test
    void assemblyCallsIt() throws IOException {
        write(ObjectPrograms.hello(), "hello", false, true);
        Files.writeString(directory.resolve("start.s"), HELLO_START);
        gcc("-nostartfiles", "-nostdlib", "-static", "start.s", "hello.o", "-o", "main");
        Outcome outcome = Tools.run(directory, "./main").requireExit(3);
        assertEquals("Hello, world!\n", outcome.out());
    }

    /** Calls in both directions, and reserved memory, wherever the program lies. */
    @ParameterizedTest
    @ValueSource(strings = {"-pie", "-no-pie", "-static"})
    void itCallsC(String option) throws IOException {
        write(ObjectPrograms.walk(), "walk", false, true);
        Files.writeString(directory.resolve("main.c"), WALK_MAIN);
        gcc(option, "main.c", "walk.o", "-o", "main");
        Tools.run(directory, "./main").requireQuiet();
        Tools.run(directory, "./main", "early").requireQuiet();
    }

    /** Also after a return in the middle, where the stack is as deep again as before it. */
    @Test
    void theCallerIsFoundFromEachInstruction() throws IOException {
        Tools.require("gdb");
        write(ObjectPrograms.walk(), "walk", false, true);
        Files.writeString(directory.resolve("main.c"), WALK_MAIN);
        gcc("-O1", "main.c", "walk.o", "-o", "main");
        assertEquals("steps 16 bad 0 in main", Stepping.through("walk", directory));
        assertEquals("steps 12 bad 0 in main", Stepping.through("walk", directory, "early"));
    }

    private Outcome gdb(String... commands) {
        List<String> command = new ArrayList<>(List.of("gdb", "-nx", "-q", "-batch"));
        for (String text : commands) {
            command.addAll(List.of("-ex", text));
        }
        command.add("./main");
        return Tools.run(directory, command.toArray(new String[0]));
    }

    @Test
    void gdbShowsTheLinesOfJava() throws IOException {
        Tools.require("gdb");
        write(ObjectPrograms.hello(), "hello", true, true);
        Files.writeString(directory.resolve("main.c"), HELLO_MAIN);
        gcc("main.c", "hello.o", "-o", "main");
        Outcome outcome = gdb("break hello", "run", "info line", "bt", "next");
        for (String words : List.of("hello () at hello.java:12", "12\tline twelve", "13\tline 13")) {
            assertTrue(outcome.out().contains(words), words + " in " + outcome);
        }
    }

    @Test
    void withoutUnwindThereIsNoTable() throws IOException {
        write(ObjectPrograms.walk(), "walk", false, false);
        String sections =
                Tools.run(directory, "readelf", "-SW", "walk.o").requireQuiet().out();
        assertTrue(!sections.contains("eh_frame") && !sections.contains("debug"), sections);
    }

    @Test
    void listingShowsSourceCodeAndData() throws IOException {
        String listing = write(ObjectPrograms.walk(), "walk", false, true).listing();
        for (String words : List.of("walk:", "line 5", "call", "the linker fills in next", "reserved0: 100000 bytes")) {
            assertTrue(listing.contains(words), words + " in\n" + listing);
        }
        String hello = write(ObjectPrograms.hello(), "hello", false, true).listing();
        assertTrue(hello.contains("data0") && hello.contains("line twelve"), hello);
    }
}
