package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTypesTest {
    private static final KernelTypes X86_64 =
            KernelTypes.x86_64(SystemCallResources.bundled().types());
    private static final KernelTypes I386 =
            KernelTypes.i386(SystemCallResources.bundled().types());

    @Test
    void looksThroughConstAndPointers() {
        assertEquals(OptionalInt.of(8), X86_64.size("const char *const *"));
        assertEquals(OptionalInt.of(4), I386.size("struct iocb **"));
        assertEquals(OptionalInt.of(4), X86_64.size("const clockid_t"));
        assertEquals(OptionalInt.of(16), X86_64.size("const struct iovec"));
        assertEquals(OptionalInt.empty(), X86_64.size("struct sockaddr"));
        assertEquals("struct iovec", KernelTypes.pointee("const struct iovec *"));
        assertEquals("struct iocb *", KernelTypes.pointee("struct iocb **"));
        assertEquals("void", KernelTypes.pointee("const void *const"));
        assertTrue(X86_64.knows("const struct landlock_ruleset_attr *const"));
        assertFalse(X86_64.knows("struct nobody **"));
    }

    @Test
    void agreesWithTheCompilerOnX86_64(@TempDir Path directory) throws IOException, InterruptedException {
        compare(directory, X86_64, 2, "-m64");
    }

    @Test
    void agreesWithTheCompilerOnI386(@TempDir Path directory) throws IOException, InterruptedException {
        compare(directory, I386, 3, "-m32");
    }

    /** One compiler run a type, in effect: a file that includes its header and nothing else, all of them at once. */
    private static void compare(Path directory, KernelTypes types, int column, String mode)
            throws IOException, InterruptedException {
        TreeMap<String, String> files = new TreeMap<>();
        TreeSet<String> missing = new TreeSet<>(types.sized());
        for (SystemCallLine line :
                SystemCallLine.of("linux.types.c.txt", SystemCallGcc.resource("linux.types.c.txt"))) {
            String type = line.field(0);
            String c = line.field(column).isEmpty() ? line.field(2) : line.field(column);
            if (!c.equals("-")) {
                assertTrue(missing.remove(type), () -> line.problem("linux.types has no size of it"));
                String file = "type" + line.number() + ".c";
                Files.writeString(
                        directory.resolve(file),
                        assertion(line.field(1), c, types.size(type).orElseThrow()));
                files.put(file, type);
            }
        }
        assertEquals(new TreeSet<String>(), missing, "sizes that nothing proves");
        compile(directory, mode, List.copyOf(files.keySet()));
    }

    private static String assertion(String header, String type, int size) {
        String include = header.equals("-") ? "" : "#include <" + header + ">\n";
        return include + "_Static_assert(sizeof(" + type + ") == " + size + ", \"" + type + " is not " + size
                + "\");\n";
    }

    private static void compile(Path directory, String mode, List<String> files)
            throws IOException, InterruptedException {
        Files.writeString(directory.resolve("empty.c"), "#include <asm/types.h>\n");
        // gcc -m32 looks for <asm/...> in a directory that Debian's gcc-multilib would link to this one.
        String include = "-I/usr/include/x86_64-linux-gnu";
        if (SystemCallGcc.gcc(directory, mode, include, "-fsyntax-only", "empty.c")
                        .status()
                != 0) {
            SystemCallGcc.skip("gcc " + mode + " does not find <asm/types.h>, which proves sizes of kernel types");
        }
        String[] arguments = new String[files.size() + 3];
        arguments[0] = mode;
        arguments[1] = include;
        arguments[2] = "-fsyntax-only";
        for (int i = 0; i < files.size(); i++) {
            arguments[i + 3] = files.get(i);
        }
        SystemCallGcc.Outcome outcome = SystemCallGcc.gcc(directory, arguments);
        assertEquals("", outcome.output());
        assertEquals(0, outcome.status());
    }
}
