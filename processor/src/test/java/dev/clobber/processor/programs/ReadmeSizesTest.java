package dev.clobber.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of sizes in README.md. {@code scripts/readme} writes it anew. */
class ReadmeSizesTest {
    private static final boolean BLESS = Boolean.getBoolean("clobber.bless");
    private static final Path README = Places.module().resolve("../README.md");
    private static final String BEGIN = "<!-- sizes -->\n";
    private static final String END = "<!-- /sizes -->";
    private static final List<String> LAYOUTS = List.of("WELL_FORMED", "OVERLAPPED", "PACKED");

    private static final String HEAD = "| program | well-formed | overlapped | packed | its original | C | Rust |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n";

    /** What README.md says of C; the loop over the argument would become a call of {@code strlen}. */
    private static final List<String> GCC = List.of(
            "gcc",
            "-Os",
            "-nostdlib",
            "-static",
            "-s",
            "-fno-pie",
            "-no-pie",
            "-fno-asynchronous-unwind-tables",
            "-fno-stack-protector",
            "-fcf-protection=none",
            "-fno-ident",
            "-fno-tree-loop-distribute-patterns",
            "-Wl,-n,-N,--build-id=none,--no-warn-rwx-segments");

    /**
     * A row.
     *
     * @param file the program of ours
     * @param title what it does
     * @param original the size of the program that did it first
     * @param rust the size of the same in Rust
     */
    private record Row(String file, String title, String original, String rust) {}

    private static final List<Row> ROWS = List.of(
            new Row("exit0", "`exit(0)`", "", ""),
            new Row("exit42", "`exit(42)`", "", ""),
            new Row("hello7", "`Hello!\\n`, `exit(0)`", "145", ""),
            new Row("hello14", "`Hello, world!\\n`, `exit(0)`", "648", "688 to 816"),
            new Row("cat-stdin", "standard input to standard output", "", ""),
            new Row("argument1", "the first argument", "", ""));

    private final Path place = Places.fresh("readme-sizes");

    @Test
    void theTableIsTrue() throws IOException {
        List<List<Long>> ours = ours();
        if (BLESS) {
            Tools.require("gcc");
            bless(table(ours, inC().stream().map(String::valueOf).toList()));
        }
        String readme = Files.readString(README);
        String told = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
        // What gcc makes depends on its version, so that column is as it was measured.
        List<String> c = told.lines()
                .skip(HEAD.lines().count())
                .map(line -> line.split(" \\| ", -1)[5])
                .toList();
        assertEquals(table(ours, c), told, "if it should be, run scripts/readme");
    }

    @Test
    void cIsLarger() throws IOException {
        Tools.require("gcc");
        List<Long> c = inC();
        List<List<Long>> ours = ours();
        for (int i = 0; i < ROWS.size(); i++) {
            String compared = ROWS.get(i).file() + ": " + ours.get(i) + ", and in C " + c.get(i);
            for (long size : ours.get(i)) {
                assertTrue(size < c.get(i), compared);
            }
        }
    }

    private static String table(List<List<Long>> ours, List<String> c) {
        StringBuilder table = new StringBuilder(HEAD);
        for (int i = 0; i < ROWS.size(); i++) {
            Row row = ROWS.get(i);
            table.append("| ").append(row.title());
            ours.get(i).forEach(size -> table.append(" | ").append(size));
            for (String other : List.of(row.original(), c.get(i), row.rust())) {
                table.append(" | ").append(other);
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static void bless(String table) throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(README, readme.substring(0, from) + table + readme.substring(readme.indexOf(END)));
    }

    /** For each row the size in each layout. */
    private List<List<Long>> ours() throws IOException {
        List<List<Long>> sizes = new ArrayList<>();
        ROWS.forEach(row -> sizes.add(new ArrayList<>()));
        for (String layout : LAYOUTS) {
            Path classes = Files.createDirectories(place.resolve(layout));
            Programs.some(
                            classes,
                            source -> source.replaceAll(
                                    "@Executable\\((\"[^\"]+\")\\)",
                                    "@Executable(value = $1, layout = dev.clobber.Layout." + layout + ")"),
                            path -> path.endsWith("Os.java") || path.getParent().endsWith("tiny"))
                    .options("-Aclobber.trap")
                    .run()
                    .requireClean();
            for (int i = 0; i < ROWS.size(); i++) {
                sizes.get(i)
                        .add(Files.size(
                                classes.resolve("native").resolve(ROWS.get(i).file())));
            }
        }
        return sizes;
    }

    /** For each row the size in C. */
    private List<Long> inC() throws IOException {
        List<Long> sizes = new ArrayList<>();
        String source =
                Places.module().resolve("src/test/resources/sizes/tiny.c").toString();
        for (int i = 0; i < ROWS.size(); i++) {
            List<String> command = new ArrayList<>(GCC);
            command.addAll(List.of("-DPROGRAM=" + (i + 1), source, "-o", "in-c"));
            Outcome compiled = Tools.run(place, Map.of(), command);
            compiled.requireExit(0);
            sizes.add(Files.size(place.resolve("in-c")));
        }
        return sizes;
    }
}
