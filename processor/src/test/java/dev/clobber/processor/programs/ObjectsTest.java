package dev.clobber.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported functions among C and assembly, by every linker that is here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {
    private static final Path SOURCES = Places.module().resolve("src/test/resources/objects");
    private static final String GREETING = "Hello from Java!\n";

    /** An object of a function of 32 bytes, without call-frame information: so small may it be. */
    private static final int OBJECT = 520;

    private static final int FUNCTION = 32;
    private static final int SECTION_HEADER = 64;
    private static final int ALIGNMENT = 7;

    /** The symbol of the section that call-frame information is relative to, and {@code .rela.eh_frame} among the names. */
    private static final int CALL_FRAME_NAMES = 24 + 15;

    private Path objects = Path.of("");

    @BeforeAll
    void compile() throws IOException {
        Tools.require("gcc", "nm", "readelf");
        Path place = Places.fresh("objects");
        Javac javac = Javac.into(place);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    javac.source("objects/" + name, Files.readString(file));
                }
            }
        }
        objects = javac.run().requireClean().resolve("native");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, objects.resolve(file.getFileName()));
            }
        }
    }

    private Outcome run(String... command) {
        return Tools.run(objects, command);
    }

    /** Links without a word, and runs. */
    private Outcome linked(String program, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("-Wl,--fatal-warnings", "-o", program));
        Outcome link = Tools.run(objects, Map.of(), all);
        assertEquals("", link.out(), link::transcript);
        link.requireQuiet();
        return run(objects.resolve(program).toString());
    }

    private static void requireLinker(String linker) {
        Tools.require(linker.equals("lld") ? "ld.lld" : linker.equals("bfd") ? "ld.bfd" : "ld." + linker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bfd", "gold", "lld", "mold"})
    void cCallsIt(String linker) {
        requireLinker(linker);
        Outcome outcome =
                linked("main-" + linker, "gcc", "-Wall", "-Werror", "-fuse-ld=" + linker, "main.c", "hello.o");
        assertEquals(new Outcome(7, GREETING + GREETING, ""), outcome);
    }

    /** The order of the arguments matters to GNU ld: a library stands behind what needs it. */
    @ParameterizedTest
    @ValueSource(strings = {"bfd", "gold", "lld", "mold"})
    void theLibraryIsFound(String linker) {
        requireLinker(linker);
        Outcome outcome = linked("library-" + linker, "gcc", "-fuse-ld=" + linker, "main.c", "-L.", "-lhello");
        assertEquals(new Outcome(7, GREETING + GREETING, ""), outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bfd", "gold", "lld", "mold"})
    void assemblyCallsIt(String linker) {
        requireLinker(linker);
        Outcome outcome = linked(
                "start-" + linker,
                "gcc",
                "-fuse-ld=" + linker,
                "-nostartfiles",
                "-nostdlib",
                "-static",
                "start.s",
                "hello.o");
        assertEquals(new Outcome(5, GREETING, ""), outcome);
    }

    /** Position-independent or not: the object's relocations suit both. */
    @ParameterizedTest
    @ValueSource(strings = {"-static", "-no-pie", "-pie", "-static-pie"})
    void itGoesIntoEveryKindOfProgram(String kind) {
        assertEquals(new Outcome(7, GREETING + GREETING, ""), linked("kind" + kind, "gcc", kind, "main.c", "hello.o"));
    }

    @Test
    void sharedLibrariesTakeIt() {
        run("gcc", "-shared", "-Wl,--fatal-warnings", "-o", "libshared.so", "hello.o")
                .requireQuiet();
        Outcome outcome = linked("shared", "gcc", "main.c", "-L.", "-lshared", "-Wl,-rpath,$ORIGIN");
        assertEquals(new Outcome(7, GREETING + GREETING, ""), outcome);
    }

    @Test
    void cPlusPlusCallsIt() {
        Tools.require("g++");
        assertEquals(new Outcome(0, GREETING, ""), linked("plus", "g++", "-Wall", "-Werror", "hello.cc", "hello.o"));
    }

    @Test
    void theSymbolIsGlobal() {
        for (String file : List.of("hello.o", "libhello.a")) {
            String symbols = run("nm", file).requireQuiet().out();
            assertTrue(symbols.matches("(?s).*[0-9a-f]{16} T hello\n.*"), symbols);
        }
    }

    @Test
    void valuesGoToCAndComeBack() {
        List<String> command = new ArrayList<>(List.of("gcc", "-Wall", "-Werror", "arithmetic.c"));
        for (String name : exportsOf("Arithmetic.java")) {
            command.add(name + ".o");
        }
        Outcome outcome = linked("arithmetic", command.toArray(new String[0]));
        assertEquals(new Outcome(0, "", ""), outcome);
        int line = lineOf("Arithmetic.java", "dividend / divisor");
        assertEquals(
                new Outcome(1, "", "Arithmetic.java:" + line + ": java.lang.ArithmeticException: / by zero\n"),
                run("./arithmetic", "1", "0"));
        Outcome outside = run("./arithmetic", "3").requireExit(1);
        assertTrue(
                outside.err()
                        .startsWith("Arithmetic.java:" + lineOf("Arithmetic.java", "numbers[index]")
                                + ": java.lang.ArrayIndexOutOfBoundsException"),
                outside::transcript);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bfd", "gold", "lld", "mold"})
    void itCallsC(String linker) {
        requireLinker(linker);
        Outcome outcome = linked(
                "calling-" + linker,
                "gcc",
                "-Wall",
                "-Werror",
                "-fuse-ld=" + linker,
                "calling.c",
                "shout.o",
                "combined.o",
                "fill_from_c.o");
        String alphabet = "abcdefghijklmnopqrstuvwx";
        assertEquals(
                new Outcome(0, "from Java: 4.5\nfrom Java: 4.5\n18\n1\n" + alphabet + ": 12.0\n24 xwvutsrqpo\n", ""),
                outcome);
    }

    @Test
    void objectsAreSmall() throws IOException {
        for (String source : List.of("Greeting.java", "Arithmetic.java")) {
            for (String name : exportsOf(source)) {
                long size = Files.size(objects.resolve(name + ".o"));
                long limit = OBJECT - FUNCTION + codeSize(name) + callFrames(name) + name.length() + ALIGNMENT;
                assertTrue(size <= limit, () -> name + ".o: " + size + " bytes instead of " + limit);
            }
        }
    }

    /** The bytes of all sections with code and constants. */
    private long codeSize(String name) {
        return sections(name, "\\.text|\\.rodata")
                .mapToLong(match -> Long.parseLong(match.group(2), 16))
                .sum();
    }

    /** The bytes of call-frame information, with all that it brings along. */
    private long callFrames(String name) {
        return sections(name, "\\.eh_frame|\\.rela\\.eh_frame")
                        .mapToLong(match -> Long.parseLong(match.group(2), 16) + SECTION_HEADER)
                        .sum()
                + CALL_FRAME_NAMES;
    }

    private Stream<java.util.regex.MatchResult> sections(String name, String names) {
        String listed = run("readelf", "-SW", name + ".o").requireQuiet().out();
        Matcher matcher = Pattern.compile("\\] (" + names + ") +[A-Z]+ +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+)")
                .matcher(listed);
        return matcher.results();
    }

    private static List<String> exportsOf(String source) {
        return Pattern.compile("@Export\\(\"(\\w+)\"\\)")
                .matcher(text(source))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static int lineOf(String source, String part) {
        List<String> lines = text(source).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(part);
    }

    private static String text(String source) {
        try {
            return Files.readString(SOURCES.resolve(source));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
