package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The libraries that javac wrote, judged by javac's own headers, by a linker's tools, and by a program in C. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SymbolsTest {
    private static final Pattern DECLARED = Pattern.compile("JNICALL (Java_\\w+)");

    private Path names;
    private Path bare;

    @BeforeAll
    void compile() {
        names = Places.fresh("symbols-names");
        Javac.into(names)
                .resource("symbols/Names.java")
                .options("-h", names.toString())
                .run()
                .requireClean();
        bare = Places.fresh("symbols-bare");
        Javac.into(bare).resource("symbols/Bare.java").run().requireClean();
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** What a library defines for others. */
    private static Set<String> exported(Path library) {
        Outcome outcome = Tools.run(library.getParent(), "nm", "-D", library.toString());
        return outcome.requireQuiet()
                .out()
                .lines()
                .map(line -> {
                    String[] words = line.strip().split(" ");
                    assertEquals("T", words[words.length - 2], line);
                    return words[words.length - 1];
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared(Path header) throws IOException {
        return DECLARED.matcher(Files.readString(header))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theNamesThatTheJvmLooksFor() throws IOException {
        Tools.require("nm");
        Set<String> expected = new TreeSet<>();
        for (Path header : files(names, ".h")) {
            expected.addAll(declared(header));
        }
        assertTrue(expected.removeIf(name -> name.endsWith("_over__I")), "this one has no code");
        Set<String> actual = new TreeSet<>();
        for (Path library : files(names, ".so")) {
            actual.addAll(exported(library));
        }
        actual.removeIf(name -> !name.startsWith("Java_"));
        assertEquals(expected, actual);
        assertEquals(16, actual.size());
    }

    @Test
    void twoFunctionsForEachMethodAndNothingElse() {
        Tools.require("nm");
        Path directory = names.resolve("app/under_score/größe");
        String type = "app_under_score_größe_Names_";
        Set<String> functions = exported(directory.resolve("Names.linux-x86-64.so"));
        functions.removeIf(name -> name.startsWith("Java_"));
        assertEquals(
                new TreeSet<>(List.of(
                        type + "plain",
                        type + "under_score_",
                        type + "größe",
                        type + "漢字",
                        type + "dollar$",
                        type + "\ud835\udc9c",
                        type + "overloaded__I_3BJ",
                        type + "overloaded__I_3JJ",
                        type + "overloaded__ILjava_nio_ByteBuffer_2J",
                        type + "overloaded__SLjava_lang_String_2I",
                        type + "f__",
                        type + "f__I",
                        type + "f__I__I")),
                functions);
        assertEquals(
                Set.of("Java_app_under_1score_gr_000f6_000dfe_Names_1Inner_1Binding_getpid", type + "Inner__getpid"),
                exported(directory.resolve("Names_Inner_.linux-x86-64.so")));
    }

    /** The section headers, the segments and the symbols make sense to all who read such files. */
    @Test
    void toolsHaveNothingToSay() throws IOException {
        Tools.require("eu-elflint", "readelf", "objdump");
        for (Path directory : new Path[] {names, bare}) {
            for (Path library : files(directory, ".so")) {
                assertEquals(
                        "No errors\n",
                        Tools.run(directory, "eu-elflint", "--strict", library.toString())
                                .requireQuiet()
                                .out());
                Tools.run(directory, "readelf", "-aW", library.toString()).requireQuiet();
                String code = Tools.run(directory, "objdump", "-d", library.toString())
                        .requireQuiet()
                        .out();
                assertTrue(code.contains("syscall") && !code.contains("(bad)"), code);
            }
        }
    }

    @Test
    void fromC() throws IOException {
        Tools.require("gcc");
        Files.writeString(bare.resolve("main.c"), Places.resource("symbols/main.c"));
        String library = bare.resolve("Bare.linux-x86-64.so").toString();
        Tools.run(bare, "gcc", "-O2", "-Wall", "-Werror", "-o", "main", "main.c", library, "-Wl,-rpath,$ORIGIN")
                .requireQuiet();
        Outcome outcome = Tools.run(bare, "./main");
        assertEquals("fine\n", outcome.requireQuiet().out());
    }
}
