package dev.clobber.processor.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the loader says about lines that are wrong. */
class SystemCallReaderTest {
    private static final String TYPES = """
            # sizes
            void          | 1  | 1
            char          | 1  | 1
            int           | 4  | 4
            size_t        | 8  | 4
            loff_t        | 8  | 8
            struct stat   | 144 | 64
            struct grows  | - | -
            """;
    private static final String HAZARDS = "error | lifecycle | fork\n | it copies the\n   machine | use x\n";

    private static SystemCallResources texts(String x86_64, String i386) {
        return new SystemCallResources(x86_64, i386, TYPES, "");
    }

    private static String row(String arguments) {
        return "0 | read | bytes | no | - | - | 1.0 | " + arguments + " |";
    }

    private static String error(SystemCallResources texts) {
        return String.join("\n", SystemCalls.x86_64(texts).faults());
    }

    private static void assertArgumentError(String expected, String arguments) {
        assertEquals("linux-x86-64.syscalls:1: " + expected, error(texts(row(arguments), "")));
    }

    @Test
    void goesOnOverLineBreaks() {
        String text = """
                # head

                0   | read | bytes | forever
                    | restart | - | 1.0 | int fd;
                      w char *buf [count filled]; size_t count | what
                      it does
                """;
        SystemCall read = SystemCalls.x86_64(texts(text, "")).byNumber(0).orElseThrow();
        assertEquals("what it does", read.note());
        assertEquals(new Extent.Counted(2, 1, true), read.arguments().get(1).extent());
    }

    @Test
    void tellsEverythingAtOnce() {
        String text = """
                0 | read | bites | no | - | - | 1.0 | none |
                1 | write | bytes | no | - | - | 1.0 | int fd
                2 | open | fd gladly | maybe | never | yes | new | none |
                2 | close | zero | no | - | - | 1.0 | none |
                x | stat | zero | no | - | - | 1.0 | none |
                3 | read | zero | no | - | - | 1.0 | none |
                """;
        assertEquals(
                List.of(
                        "linux-x86-64.syscalls:1: `bites` is none of address, bytes, count, fd, none, pid, value, zero",
                        "linux-x86-64.syscalls:2: expected 9 fields, found 8",
                        "linux-x86-64.syscalls:3: `new` is no version of Linux",
                        "linux-x86-64.syscalls:3: `gladly` is none of , never, on-failure, sometimes, twice",
                        "linux-x86-64.syscalls:3: `maybe` is none of bounded, forever, no",
                        "linux-x86-64.syscalls:3: `never` is none of -, always, no-retry, possible, restart, restart-unless-timeout",
                        "linux-x86-64.syscalls:3: `yes` is none of -, vdso",
                        "linux-x86-64.syscalls:4: `2` is no number above the 2 of the line before",
                        "linux-x86-64.syscalls:5: `x` is no number above the 2 of the line before",
                        "linux-x86-64.syscalls:6: `read` is no name, or is there twice"),
                error(texts(text, "")).lines().toList());
    }

    @Test
    void checksArguments() {
        assertArgumentError("`*` is no argument", "int fd; *");
        assertArgumentError("`int` is no argument", "int");
        assertArgumentError("`struct nobody *` of `p` is not in linux.types", "addr struct nobody *p");
        assertArgumentError("two arguments have one name", "int a; int b; int a");
        assertArgumentError(
                "a system call has at most 6 arguments, this one 7", "int a; int b; int c; int d; int e; int f; int g");
        String access = ": a pointer starts with r, w, rw or addr, an integer with addr, opaque or nothing";
        assertArgumentError("`p`" + access, "char *p");
        assertArgumentError("`p`" + access, "opaque char *p");
    }

    @Test
    void checksExtents() {
        assertArgumentError(
                "`p`: memory that is read or written, and nothing else, has an extent in brackets", "r char *p");
        assertArgumentError(
                "`p`: memory that is read or written, and nothing else, has an extent in brackets", "addr char *p [1]");
        assertArgumentError("`p`: `0` is no extent, nor an integer argument", "r char *p [0]");
        assertArgumentError("`p`: `n times` is no extent, nor an integer argument", "r char *p [n times]; int n");
    }

    @Test
    void checksCounters() {
        assertArgumentError("`p`: `n` is no extent, nor an integer argument", "r char *p [n]");
        assertArgumentError("`p`: `q` is no extent, nor an integer argument", "r char *p [q]; r char *q [1]");
        assertArgumentError(
                "`p`: `struct grows` has no size: write [n bytes] or [?]", "r struct grows *p [n]; size_t n");
    }

    @Test
    void checksTypes() {
        String types = "int | 4 | 4\nint | 4 | 4\nlong | many | 4\nshort | 2\n";
        assertEquals(
                List.of(
                        "linux.types:2: `int` is there already",
                        "linux.types:3: `many` is no size in bytes, nor `-`",
                        "linux.types:4: expected 3 fields, found 2"),
                error(new SystemCallResources("", "", types, "")).lines().toList());
    }

    @Test
    void checksHazards() {
        String hazards = "worry | a | fork | b | -\nwarn | | fork | |\nwarn | a | fork\n";
        assertEquals(
                List.of(
                        "linux.hazards:1: `worry` is neither `error` nor `warn`",
                        "linux.hazards:2: a hazard needs a tag, a reason and a help, or `-`",
                        "linux.hazards:2: `fork` has a hazard already",
                        "linux.hazards:3: expected 5 fields, found 3"),
                error(new SystemCallResources("", "", TYPES, hazards)).lines().toList());
    }

    @Test
    void joinsHazardsToCalls() {
        String fork = "57 | fork | pid twice | no | - | - | 1.0 | none |";
        SystemCallResources texts = new SystemCallResources(fork, "2 | fork | = | =\n", TYPES, HAZARDS);
        Hazard hazard =
                SystemCalls.x86_64(texts).byNumber(57).orElseThrow().hazard().orElseThrow();
        assertEquals("it copies the machine", hazard.why());
        assertEquals(
                hazard,
                SystemCalls.i386(texts).byNumber(2).orElseThrow().hazard().orElseThrow());
    }

    @Test
    void lendsLinesToI386() {
        String lent = "5 | fstat | zero | no | - | vdso | 1.0 | int fd; w struct stat *buf [1] |";
        SystemCall fstat = SystemCalls.i386(texts(lent, "108 | newfstat | = fstat | 2.4\n"))
                .byName("newfstat")
                .orElseThrow();
        assertEquals(new Extent.Fixed(64), fstat.arguments().get(1).extent());
        assertEquals(32, fstat.arguments().get(1).bits());
        assertEquals("2.4", fstat.since().orElseThrow());
        assertTrue(!fstat.vdso());
    }

    @Test
    void refusesToLendWhatDoesNotFit() {
        String wide = "77 | ftruncate | zero | no | - | - | 1.0 | int fd; loff_t length |";
        String i386 = "93 | ftruncate | = | =\n94 | fchmod | = | =\n95 | fchown | = chown | =\n";
        SystemCalls table = SystemCalls.i386(texts(wide, i386));
        assertEquals(
                List.of(
                        "linux-i386.syscalls:1: `length` is wider than a register of this architecture",
                        "linux-i386.syscalls:2: there is no `fchmod` to take the facts of",
                        "linux-i386.syscalls:3: there is no `chown` to take the facts of"),
                table.faults());
        assertEquals(
                "linux-i386.syscalls:1: `length` is wider than a register of this architecture",
                assertThrows(IllegalStateException.class, () -> table.byName("ftruncate"))
                        .getMessage());
    }
}
