package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools take our objects without complaint, and linkers make programs of them without a warning. */
class RelocatableObjectTest {
    private static final int SMALLEST_BY_HAND = 520;

    private static final String HELLO_MAIN = """
            extern void write_hello(void);
            int main(void) {
                write_hello();
                return 0;
            }
            """;

    private static final String SUM_MAIN = """
            extern long sum(long);
            long bonus = 100;
            long twice(long n) { return 2 * n; }
            int main(void) {
                long first = sum(1), second = sum(2);
                return first == 202 && second == 406 ? 0 : 1;
            }
            """;

    @TempDir
    Path directory;

    static Stream<RelocatableObject> samples() {
        return Stream.of(
                ObjectSamples.hello(false, DebugSections.NONE),
                ObjectSamples.hello(true, DebugSections.NONE),
                ObjectSamples.hello(false, ObjectSamples.helloLines(Optional.empty())),
                ObjectSamples.everything());
    }

    static Stream<String> linkers() {
        return Stream.of("bfd", "gold", "lld", "mold");
    }

    private String write(RelocatableObject object) {
        return Samples.write(object.toBytes(), directory.resolve("object.o")).toString();
    }

    @Test
    void isAsSmallAsByHand() {
        byte[] file = ObjectSamples.hello(false, DebugSections.NONE).toBytes();
        assertEquals(SMALLEST_BY_HAND, file.length);
        assertEquals(
                List.of("", ".text", ".note.GNU-stack", ".symtab", ".strtab"),
                new ElfReader(file)
                        .sections().stream().map(ElfReader.SectionRow::name).toList());
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() {
        RelocatableObject object = ObjectSamples.everything();
        RelocatableObject turned = new RelocatableObject(
                object.machine(),
                object.numbers(),
                object.text(),
                object.bssSize(),
                backwards(object.symbols()),
                backwards(object.relocations()),
                backwards(object.frames()),
                object.debug());
        assertArrayEquals(object.toBytes(), turned.toBytes());
    }

    private static <T> List<T> backwards(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Test
    void refusesWhatReachesBeyondItsSection() {
        Symbol far = Samples.function("f", 1, 1, true);
        assertThrows(IllegalArgumentException.class, () -> object(List.of(far), List.of()));
        Relocation wide = new Relocation(0, "g", 0);
        assertThrows(IllegalArgumentException.class, () -> object(List.of(), List.of(wide)));
    }

    private static RelocatableObject object(List<Symbol> symbols, List<Relocation> relocations) {
        return new RelocatableObject(
                Samples.X86_64,
                ObjectSamples.NUMBERS,
                Samples.hex("c3"),
                0,
                symbols,
                relocations,
                List.of(),
                DebugSections.NONE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readelfHasNothingToSay(RelocatableObject object) {
        Tool.require("readelf");
        String out = Tool.run(directory, "readelf", "-a", "-W", "--debug-dump", write(object))
                .requireQuiet()
                .out();
        assertTrue(!out.toLowerCase().contains("warning"), out);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void elflintHasNothingToSay(RelocatableObject object) {
        Tool.require("eu-elflint");
        assertEquals(
                "No errors\n",
                Tool.run(directory, "eu-elflint", "--gnu-ld", write(object)).out());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void dwarfdumpVerifies(RelocatableObject object) {
        Tool.require("llvm-dwarfdump");
        Tool.run(directory, "llvm-dwarfdump", "--verify", "--all", write(object))
                .requireQuiet();
    }

    @Test
    void relocationsSayWhatIsWanted() {
        Tool.require("objdump");
        String out = Tool.run(directory, "objdump", "-dr", "-Mintel", write(ObjectSamples.everything()))
                .requireQuiet()
                .out();
        Map<Integer, String> relocations = new TreeMap<>();
        out.lines().filter(line -> line.contains("R_X86_64")).map(String::strip).forEach(line -> {
            String[] words = line.split(":? +|\\t");
            relocations.put(Integer.parseInt(words[0].replace(":", ""), 16), words[1].strip() + " " + words[2].strip());
        });
        assertEquals(
                Map.of(
                        0x4, "R_X86_64_PC32 bonus-0x4",
                        0x9, "R_X86_64_PLT32 twice-0x4",
                        0x10, "R_X86_64_PC32 total-0x4",
                        0x1d, "R_X86_64_PLT32 twice-0x4"),
                relocations,
                out);
    }

    @Test
    void nmListsSymbols() {
        Tool.require("nm");
        String out = Tool.run(directory, "nm", write(ObjectSamples.everything()))
                .requireQuiet()
                .out();
        assertEquals("""
                000000000000001c t again
                                 U bonus
                0000000000000000 T sum
                0000000000001380 b total
                                 U twice
                """, out);
    }

    @ParameterizedTest
    @MethodSource("linkers")
    void linkersTakeTheSmallest(String linker) {
        requireLinker(linker);
        write(ObjectSamples.hello(false, DebugSections.NONE));
        Samples.write(HELLO_MAIN, directory.resolve("main.c"));
        link(linker, List.of());
        assertEquals(
                "Hello, world!\n", Tool.run(directory, "./main").requireQuiet().out());
    }

    @ParameterizedTest
    @MethodSource("linkers")
    void linkersFillInRelocations(String linker) {
        requireLinker(linker);
        write(ObjectSamples.everything());
        Samples.write(SUM_MAIN, directory.resolve("main.c"));
        for (List<String> options :
                List.of(List.<String>of(), List.of("-no-pie"), List.of("-static"), List.of("-Wl,--gc-sections"))) {
            link(linker, options);
            Tool.run(directory, "./main").requireQuiet();
        }
    }

    /** As a shared library needs it: an address of its own, calls that may go elsewhere. */
    @ParameterizedTest
    @MethodSource("linkers")
    void linkersMakeLibraries(String linker) {
        requireLinker(linker);
        write(ObjectSamples.hello(true, DebugSections.NONE));
        Samples.write(HELLO_MAIN, directory.resolve("main.c"));
        gcc(linker, "-shared", "-o", "libobject.so", "object.o");
        gcc(linker, "-o", "main", "main.c", "-L.", "-lobject", "-Wl,-rpath,$ORIGIN");
        assertEquals(
                "Hello, world!\n", Tool.run(directory, "./main").requireQuiet().out());
    }

    private static void requireLinker(String linker) {
        Tool.requireLinuxX86();
        Tool.require("gcc", "ld." + linker);
    }

    private void link(String linker, List<String> options) {
        List<String> command = new ArrayList<>(List.of("-o", "main", "main.c", "object.o"));
        command.addAll(options);
        gcc(linker, command.toArray(new String[0]));
    }

    private void gcc(String linker, String... arguments) {
        List<String> command = new ArrayList<>(List.of("gcc", "-fuse-ld=" + linker, "-Wl,--fatal-warnings"));
        command.addAll(List.of(arguments));
        Tool.Result result = Tool.run(directory, command.toArray(new String[0]));
        assertEquals("", result.out());
        result.requireQuiet();
    }

    /** The linked line table, at every address. */
    @ParameterizedTest
    @ValueSource(strings = {"gdb", "llvm-dwarfdump", "objdump", "readelf"})
    void toolsReadTheLines(String tool, @TempDir Path sources) {
        Tool.require("gcc", tool);
        write(ObjectSamples.hello(true, ObjectSamples.helloLines(Optional.of(sources.toString()))));
        Samples.write("\n".repeat(10) + "the eleventh\n", sources.resolve("Hello.java"));
        Samples.write(HELLO_MAIN, directory.resolve("main.c"));
        link("bfd", List.of());
        String[] command = switch (tool) {
            case "gdb" ->
                new String[] {
                    "gdb",
                    "-nx",
                    "-q",
                    "-batch",
                    "-ex",
                    "break write_hello",
                    "-ex",
                    "run",
                    "-ex",
                    "info line",
                    "-ex",
                    "bt",
                    "main"
                };
            case "llvm-dwarfdump" -> new String[] {"llvm-dwarfdump", "--debug-line", "main"};
            case "objdump" -> new String[] {"objdump", "--dwarf=decodedline", "main"};
            default -> new String[] {"readelf", "--debug-dump=decodedline", "main"};
        };
        Tool.Result result = Tool.run(directory, command);
        List<String> wanted = switch (tool) {
            case "gdb" ->
                List.of(
                        "file Hello.java, line 11.",
                        "the eleventh",
                        "Line 11 of \"Hello.java\" starts at",
                        "#1 ",
                        " in main ()");
            case "llvm-dwarfdump" -> List.of("name: \"Hello.java\"", "    120 ", "end_sequence");
            default -> List.of("Hello.java  ", "  120  ");
        };
        for (String words : wanted) {
            assertTrue(result.out().contains(words), words + " in " + result);
        }
    }
}
