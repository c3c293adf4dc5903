package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.elf.Archive.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Static libraries, byte by byte those of GNU ar. */
class ArchiveTest {
    private static final byte[] HELLO =
            ObjectSamples.hello(true, DebugSections.NONE).toBytes();
    private static final byte[] SUM = ObjectSamples.everything().toBytes();

    @TempDir
    Path directory;

    static Stream<Archive> samples() {
        Member hello = new Member("hello.o", HELLO, List.of("write_hello"));
        Member sum = new Member("sum.o", SUM, List.of("sum"));
        return Stream.of(
                new Archive(List.of(hello)),
                new Archive(List.of(sum, hello)),
                new Archive(List.of(new Member("exactly-fifteen", HELLO, List.of("write_hello")), sum)),
                new Archive(List.of(new Member("this-is-sixteen.", HELLO, List.of("write_hello")), sum)),
                new Archive(List.of(
                        hello,
                        new Member("größer-als-sonst.o", SUM, List.of("sum")),
                        new Member("and-even-much-longer.o", HELLO, List.of("write_hello")))),
                new Archive(List.of(hello, new Member("odd.txt", new byte[] {'o', 'd', 'd'}, List.of()))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWhatArMakes(Archive archive) throws IOException {
        Tool.require("ar");
        List<String> command = new ArrayList<>(List.of("ar", "rcsD", "libtheirs.a"));
        for (Member member : archive.members()) {
            Samples.write(member.bytes(), directory.resolve(member.name()));
            command.add(member.name());
        }
        Tool.run(directory, command.toArray(new String[0])).requireQuiet();
        assertArrayEquals(Files.readAllBytes(directory.resolve("libtheirs.a")), archive.toBytes());
    }

    @Test
    void arAndNmListIt() {
        Tool.require("ar", "nm");
        Member longName = new Member("quite-a-long-name.o", SUM, List.of("sum"));
        String file = write(new Archive(List.of(new Member("hello.o", HELLO, List.of("write_hello")), longName)));
        assertEquals(
                "hello.o\nquite-a-long-name.o\n",
                Tool.run(directory, "ar", "t", file).requireQuiet().out());
        String index = Tool.run(directory, "nm", "-s", file).requireQuiet().out();
        assertTrue(index.contains("write_hello in hello.o\nsum in quite-a-long-name.o\n"), index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bfd", "gold", "lld", "mold"})
    void linkersFindObjectsInIt(String linker) {
        Tool.requireLinuxX86();
        Tool.require("gcc", "ld." + linker);
        write(new Archive(List.of(
                new Member("sum.o", SUM, List.of("sum")), new Member("hello.o", HELLO, List.of("write_hello")))));
        Samples.write(
                "extern void write_hello(void); int main(void) { write_hello(); return 0; }",
                directory.resolve("main.c"));
        Tool.run(
                        directory,
                        "gcc",
                        "-fuse-ld=" + linker,
                        "-Wl,--fatal-warnings",
                        "main.c",
                        "-L.",
                        "-lours",
                        "-o",
                        "main")
                .requireQuiet();
        // That of which nothing is wanted would want what is not there.
        assertEquals(
                "Hello, world!\n", Tool.run(directory, "./main").requireQuiet().out());
    }

    @Test
    void refusesNamesThatCannotBeFound() {
        assertThrows(IllegalArgumentException.class, () -> new Member("a/b.o", HELLO, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Member("", HELLO, List.of()));
        Member member = new Member("a.o", HELLO, List.of());
        assertThrows(IllegalArgumentException.class, () -> new Archive(List.of(member, member)));
    }

    private String write(Archive archive) {
        return Samples.write(archive.toBytes(), directory.resolve("libours.a")).toString();
    }
}
