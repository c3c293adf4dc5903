package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.catalogue.Javac;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found together, and what it costs. */
class FindingsTest {
    private static final String GOOD = """
            import dev.clobber.*;
            interface Good {
                @Syscall(nr = 39) @Clobbers({"rcx", "r11"}) int getpid();
            }
            """;

    private static List<String> ids(Javac.Outcome outcome) {
        return outcome.headlines().stream()
                .map(headline -> headline.replaceFirst("\\[clobber:([a-z-]+)] .*", "$1"))
                .toList();
    }

    @Test
    void allFindingsOfAMethodComeInOneCompileAndThoseOfItsShapeFirst() {
        Javac.Outcome outcome = Javac.withClobber().source("Linux.java", """
                        import dev.clobber.*;
                        interface Linux {
                            @Syscall(nr = 1, regs = {"rdi", "rsl", "edi"}) @Clobbers({"rcx", "rdx"}) @NoReturn
                            short write(int fd, byte[] buf, long count);
                        }
                        """).run();
        assertEquals(
                List.of(
                        "conflicting-annotations",
                        "bad-type",
                        "unknown-register",
                        "duplicate-register",
                        "syscall-clobbers",
                        "useless-clobber"),
                ids(outcome));
    }

    @Test
    void oneCauseIsOneFinding() {
        Javac.Outcome outcome = Javac.withClobber().source("Linux.java", """
                        import dev.clobber.*;
                        interface Linux {
                            @Syscall(name = "raed", regs = {"rdi", "rsi", "rdx"}) @Clobbers({"rcx", "r1l"})
                            long read(int fd, byte[] buf, long count);

                            @Syscall(nr = 19, regs = {"rdi", "rbx"}) @Clobbers(abi = "syscal")
                            long readv(int fd, byte[] buf, @Length(of = "buf") long count);

                            @Syscall(nr = 1, name = "fork") @Clobbers({"rcx", "r11"})
                            int fork(byte[] what);
                        }
                        """).run();
        assertEquals(
                List.of(
                        "unknown-register",
                        "unknown-number",
                        "unknown-abi",
                        "register-count",
                        "conflicting-annotations"),
                ids(outcome));
    }

    @Test
    void aBadTypeCostsItselfOnly() {
        Javac.Outcome outcome = Javac.withClobber()
                .source("Bad.java", GOOD.replace("Good", "Bad").replace("\"r11\"", "\"r12\""))
                .source("Good.java", GOOD)
                .run();
        assertEquals(List.of("syscall-clobbers", "useless-clobber"), ids(outcome));
        assertTrue(outcome.files().containsKey("GoodBinding.java"), outcome.files()::toString);
        assertTrue(outcome.files().containsKey("Good.linux-x86-64.so"), outcome.files()::toString);
        assertFalse(outcome.files().containsKey("BadBinding.java"), outcome.files()::toString);
        assertFalse(outcome.files().containsKey("Bad.linux-x86-64.so"), outcome.files()::toString);
    }

    @Test
    void aBadMethodCostsTheBindingsThatInheritIt() {
        Javac.Outcome outcome = Javac.withClobber()
                .source("Good.java", GOOD)
                .source(
                        "Sub.java",
                        "interface Sub extends Good { @dev.clobber.Syscall(nr = 110) @dev.clobber.Clobbers(\"rcx\") int parent(); }")
                .source("Subsub.java", "interface Subsub extends Sub {}")
                .run();
        assertEquals(List.of("syscall-clobbers"), ids(outcome));
        assertEquals(
                List.of("GoodBinding.java"),
                outcome.files().keySet().stream()
                        .filter(file -> file.endsWith(".java"))
                        .toList());
    }

    @Test
    void aWarningCostsNothing() {
        Javac.Outcome outcome = warned().run();
        assertEquals(List.of("vdso"), ids(outcome));
        assertTrue(outcome.success());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
    }

    @Test
    void warningsAreErrorsOnRequest() {
        Javac.Outcome outcome = warned().options("-Aclobber.werror").run();
        assertEquals(List.of("vdso"), ids(outcome));
        assertFalse(outcome.success());
        assertEquals(List.of(), List.copyOf(outcome.files().keySet()));
    }

    private static Javac warned() {
        return Javac.withClobber().source("Linux.java", """
                        import dev.clobber.*;
                        interface Linux {
                            @Syscall(nr = 201) @Clobbers({"rcx", "r11"}) long time(long result);
                        }
                        """);
    }
}
