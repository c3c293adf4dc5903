package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tools that people look into files with take ours without complaint, and see what is there. */
class ToolsTest {
    @TempDir
    Path directory;

    static Stream<SharedObject> samples() {
        return Stream.of(
                Samples.empty(),
                Samples.bare(),
                Samples.probe(Samples.PROBE_FRAME),
                Samples.everything(),
                Samples.numbered(0),
                Samples.numbered(1),
                Samples.numbered(2000),
                endingWithItsPage());
    }

    /** A soname that puts the end of the dynamic table at the end of a page, where no padding is left. */
    private static SharedObject endingWithItsPage() {
        return IntStream.rangeClosed(1, 4096)
                .mapToObj(length -> new SharedObject(
                        Samples.X86_64,
                        "s".repeat(length),
                        new byte[3200],
                        new byte[0],
                        0,
                        List.of(),
                        List.of(),
                        List.of()))
                .filter(object -> new ElfReader(object.toBytes())
                                .section(".padding")
                                .orElseThrow()
                                .size()
                        == 0)
                .findFirst()
                .orElseThrow();
    }

    private Path write(SharedObject object) {
        return Samples.write(object.toBytes(), directory.resolve("it.so"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readelfReadsEverything(SharedObject object) {
        Tool.require("readelf");
        String out = Tool.run(directory, "readelf", "-aW", write(object).toString())
                .requireQuiet()
                .out();
        assertTrue(Pattern.compile("warning|error", Pattern.CASE_INSENSITIVE)
                .matcher(out)
                .results()
                .findAny()
                .isEmpty());
        assertTrue(out.contains("Library soname: [" + object.soname() + "]"), out);
        assertTrue(out.contains("There are no relocations in this file."), out);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void elflintFindsNoError(SharedObject object) {
        Tool.require("eu-elflint");
        for (String strictness : List.of("--quiet", "--strict")) {
            Tool.Result result =
                    Tool.run(directory, "eu-elflint", strictness, write(object).toString());
            assertEquals("", result.err());
            assertEquals(strictness.equals("--strict") ? "No errors\n" : "", result.out());
            assertEquals(0, result.exitCode());
        }
    }

    /** What a distribution's packager does to every library. */
    @ParameterizedTest
    @MethodSource("samples")
    void isStillSoundWhenStripped(SharedObject object) {
        Tool.require("strip", "eu-elflint");
        Path file = write(object);
        Tool.run(directory, "strip", file.toString()).requireQuiet();
        // What is judged here is partly GNU's own work, so its habits are allowed.
        assertEquals(
                "No errors\n",
                Tool.run(directory, "eu-elflint", "--gnu-ld", file.toString()).out());
    }

    @Test
    void objdumpShowsEachFunction() {
        Tool.require("objdump");
        String out = Tool.run(
                        directory,
                        "objdump",
                        "-d",
                        "-Mintel",
                        write(Samples.everything()).toString())
                .requireQuiet()
                .out();
        for (String line : List.of("<add_up>:", "<accumulate>:", "<accumulate>\n", "<sum>", "<bonus>", "add    ")) {
            assertTrue(out.contains(line), line + " in " + out);
        }
    }

    @Test
    void nmListsExactlyTheGlobals() {
        Tool.require("nm");
        String file = write(Samples.everything()).toString();
        String dynamic =
                Tool.run(directory, "nm", "-D", "-j", file).requireQuiet().out();
        assertEquals("add_up\ngröße\nsum\n", dynamic);
        String all = Tool.run(directory, "nm", "-j", file).requireQuiet().out();
        assertEquals("accumulate\nadd_up\nbonus\ngröße\nsum\n", all);
        String letters =
                Tool.run(directory, "nm", "-f", "posix", file).requireQuiet().out();
        for (String line : List.of("accumulate t ", "add_up T ", "bonus r ", "größe R ", "sum B ")) {
            assertTrue(letters.contains(line), letters);
        }
    }

    @Test
    void readelfInterpretsTheFrames() {
        Tool.require("readelf");
        String out = Tool.run(
                        directory,
                        "readelf",
                        "--debug-dump=frames-interp",
                        write(Samples.probe(Samples.PROBE_FRAME)).toString())
                .requireQuiet()
                .out();
        String rows = out.lines()
                .filter(line -> line.contains("rsp+") && line.contains(" c-8"))
                .skip(1)
                .map(line -> line.substring(14).trim().replaceAll(" +", " "))
                .reduce("", (above, line) -> above + line + "\n");
        int base = Integer.parseInt(rows.substring(0, 2), 16);
        StringBuilder expected = new StringBuilder();
        int[] offsets = {0, 1, 3, 7, 0x17, 0x19, 0x1a};
        String[] states = {
            "rsp+8 u u c-8",
            "rsp+16 c-16 u c-8",
            "rsp+24 c-16 c-24 c-8",
            "rsp+48 c-16 c-24 c-8",
            "rsp+24 c-16 c-24 c-8",
            "rsp+16 c-16 u c-8",
            "rsp+8 u u c-8"
        };
        for (int i = 0; i < offsets.length; i++) {
            expected.append(String.format("%02x %s%n", base + offsets[i], states[i]));
        }
        assertEquals(expected.toString(), rows, out);
    }

    @Test
    void elfutilsDecodesTheFramesAndTheirIndex() {
        Tool.require("eu-readelf");
        String out = Tool.run(
                        directory,
                        "eu-readelf",
                        "--debug-dump=frames",
                        write(Samples.everything()).toString())
                .requireQuiet()
                .out();
        for (String words : List.of(
                "fde_count:        2",
                "augmentation:             \"zR\"",
                "<add_up>",
                "<accumulate>",
                "def_cfa r7 (rsp) at offset 8",
                "offset r16 (rip) at cfa-8",
                "Zero terminator")) {
            assertTrue(out.contains(words), words + " in " + out);
        }
    }

    @Test
    void gdbFindsSymbols() {
        Tool.require("gdb");
        Tool.Result result = Tool.run(
                directory,
                "gdb",
                "-nx",
                "-q",
                "-batch",
                "-ex",
                "info symbol accumulate+2",
                "-ex",
                "disassemble add_up",
                write(Samples.everything()).toString());
        assertTrue(result.out().contains("accumulate + 2 in section .text"), result.out());
        assertTrue(result.out().contains("<accumulate>"), result.out());
        // Whatever gdb has to say about the file itself comes here.
        assertEquals("", result.err().replaceAll("(?m)^.*[Dd]ebuginfod.*\n", ""));
    }
}
