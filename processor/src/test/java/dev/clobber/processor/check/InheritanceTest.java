package dev.clobber.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.catalogue.Javac;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts that a type inherits, from source and from class files. */
class InheritanceTest {
    private static final String BASE = """
            import dev.clobber.*;
            public interface Base {
                @Syscall(nr = 1) @Clobbers({"rcx", "r11"})
                long write(int fd, byte[] buf, @Length(of = "buf") long count);
            }
            """;
    private static final String SUB = "interface Linux extends Base {}";

    @TempDir
    Path classes;

    /** Compiles Linux.java against a class file of Base.java. */
    private Javac.Outcome compile(String base, String linux, String... optionsForBase) throws IOException {
        Javac.Outcome compiled = Javac.without()
                .source("Base.java", base)
                .options(optionsForBase)
                .run();
        assertEquals("", compiled.rendered());
        for (Map.Entry<String, byte[]> file : compiled.files().entrySet()) {
            Files.write(classes.resolve(file.getKey()), file.getValue());
        }
        return Javac.withClobber()
                .source("Linux.java", linux)
                .options("-classpath", classes + File.pathSeparator + System.getProperty("java.class.path"))
                .run();
    }

    @Test
    void aFindingInABaseIsToldOnceThere() {
        Javac.Outcome outcome = Javac.withClobber()
                .source("A.java", "interface A extends Base {}")
                .source("Base.java", BASE.replace("\"r11\"", "\"r12\""))
                .source("B.java", "interface B extends A, Base {}")
                .run();
        assertEquals("""
                Base.java:3: error: [clobber:syscall-clobbers] `syscall` overwrites r11, which @Clobbers does not list
                    @Syscall(nr = 1) @Clobbers({"rcx", "r12"})
                                               ^
                  note: `syscall` saves the return address in rcx and rflags in r11 (Intel SDM vol. 2, SYSCALL)
                  help: write @Clobbers({"rcx", "r11", "r12"})
                Base.java:3: warning: [clobber:useless-clobber] `write` never writes r12, but @Clobbers lists it
                    @Syscall(nr = 1) @Clobbers({"rcx", "r12"})
                                                       ^
                  note: the code writes rax, rcx, and r11
                  help: remove "r12", or keep it and add @SuppressWarnings("clobber:useless-clobber")
                """, outcome.rendered());
    }

    @Test
    void anErrorInAClassFileIsToldAtTheTypeThatInheritsIt() throws IOException {
        Javac.Outcome outcome = compile(BASE.replace("\"r11\"", "\"r12\""), SUB);
        assertEquals("""
                Linux.java:1: error: [clobber:syscall-clobbers] [Base.write] `syscall` overwrites r11, which @Clobbers does not list
                interface Linux extends Base {}
                ^
                  note: `syscall` saves the return address in rcx and rflags in r11 (Intel SDM vol. 2, SYSCALL)
                  help: write @Clobbers({"rcx", "r11", "r12"})
                """, outcome.rendered());
    }

    @Test
    void aWarningInAClassFileWasToldWhenThatWasCompiled() throws IOException {
        assertEquals(
                "", compile(BASE.replace("@Length(of = \"buf\") ", ""), SUB).rendered());
    }

    @Test
    void aClassFileServesAsABase() throws IOException {
        Javac.Outcome outcome = compile(BASE, SUB, "-parameters");
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
    }

    @Test
    void whereNamesOfParametersAreLostAndThereIsOneBufferLengthMeansThat() throws IOException {
        Javac.Outcome outcome = compile(BASE, SUB);
        assertEquals("", outcome.rendered());
        assertTrue(outcome.files().containsKey("LinuxBinding.class"), outcome.files()::toString);
    }

    @Test
    void whereNamesAreLostAndThereAreTwoBuffersTheyAreNeeded() throws IOException {
        String base = """
                import dev.clobber.*;
                public interface Base {
                    @Syscall(nr = 44) @Clobbers({"rcx", "r11"})
                    long sendto(
                            int fd, byte[] buf, @Length(of = "buf") long count, int flags,
                            byte[] address, @Length(of = "address") int length);
                }
                """;
        List<String> twice = List.of(
                "[clobber:unknown-operand] [Base.sendto] no parameter is called `buf`",
                "[clobber:unknown-operand] [Base.sendto] no parameter is called `address`");
        Javac.Outcome outcome = compile(base, SUB);
        assertEquals(twice, outcome.headlines());
        assertTrue(outcome.rendered().contains("help: compile `Base` with -parameters"), outcome::rendered);
        assertEquals(List.of(), compile(base, SUB, "-parameters").headlines());
    }

    @Test
    void aTypeThatIsMissingForAClassFileIsAFindingAndNoBug() throws IOException {
        String base = """
                import dev.clobber.*;
                public interface Base {
                    class Absent {}
                    @Syscall(nr = 39) @Clobbers({"rcx", "r11"}) int getpid(Absent what);
                }
                """;
        compile(base, SUB);
        Files.delete(classes.resolve("Base$Absent.class"));
        Javac.Outcome outcome = Javac.withClobber()
                .source("Linux.java", SUB)
                .options("-classpath", classes + File.pathSeparator + System.getProperty("java.class.path"))
                .run();
        assertEquals(
                List.of("[clobber:bad-type] [Base.getpid] parameter `arg0` is an `Absent`, which no system call takes"),
                outcome.headlines());
    }

    @Test
    void aTypeMayRestateAContract() {
        Javac.Outcome outcome = Javac.withClobber()
                .source(
                        "Base.java",
                        BASE.replace("@Length(of = \"buf\") ", "@SuppressWarnings(\"clobber:unchecked-length\") "))
                .source("Linux.java", BASE.replace("Base", "Linux extends Base"))
                .run();
        assertTrue(outcome.success(), outcome::rendered);
    }
}
