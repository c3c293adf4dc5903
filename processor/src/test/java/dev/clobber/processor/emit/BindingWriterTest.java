package dev.clobber.processor.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.clobber.processor.ClobberProcessor;
import dev.clobber.processor.catalogue.TestFiles;
import dev.clobber.processor.testing.Tools;
import dev.clobber.processor.testing.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** The Java that is generated, to the letter: it is read by people, in their IDE. */
class BindingWriterTest {
    private static final Path FOLDER = TestFiles.resources("generated");

    @Test
    void theBindingIsAsBefore() throws IOException {
        check("Linux", "jni");
    }

    @Test
    void blocksThroughJni() throws IOException {
        check("Cpu", "jni");
    }

    @Test
    void blocksThroughFfm() throws IOException {
        if (Way.available().noneMatch(Way.FOREIGN::equals)) {
            Tools.skip("this JDK has no java.lang.foreign");
        }
        check("Cpu", "auto");
    }

    private static void check(String name, String path) throws IOException {
        Path golden = FOLDER.resolve(name + "Binding." + path + ".java.txt");
        Compilation compilation = Compiler.javac()
                .withProcessors(new ClobberProcessor())
                .withOptions("-Aclobber.path=" + path)
                .compile(
                        JavaFileObjects.forSourceString("app." + name, TestFiles.read(FOLDER.resolve(name + ".java"))));
        assertThat(compilation).succeededWithoutWarnings();
        JavaFileObject binding =
                compilation.generatedSourceFile("app." + name + "Binding").orElseThrow();
        String actual = binding.getCharContent(false).toString();
        if (Boolean.getBoolean("clobber.bless")) {
            Files.writeString(golden, actual);
        }
        assertEquals(TestFiles.read(golden), actual, "if it should be, run scripts/bless");
        assertThat(compilation).generatedFile(StandardLocation.CLASS_OUTPUT, "app", name + ".linux-x86-64.so");
    }

    @Test
    void anInterfaceThatIsNotPublicHasABindingThatIsNot() {
        Compilation compilation = compile("""
                package app;
                class Outer {
                    interface Linux {
                        @dev.clobber.Syscall(nr = 39)
                        @dev.clobber.Clobbers(abi = "syscall")
                        int getpid();
                    }
                }
                """);
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("app.Outer_LinuxBinding")
                .contentsAsString(StandardCharsets.UTF_8)
                .contains("\nfinal class Outer_LinuxBinding implements Outer.Linux {");
    }

    @Test
    void anErrorStandsAtTheAnnotation() {
        Compilation compilation = compile("""
                package app;
                interface Linux {
                    @dev.clobber.Syscall(nr = 39)
                    int getpid();
                }
                """);
        assertThat(compilation)
                .hadErrorContaining("[clobber:syscall-clobbers]")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(3)
                .atColumn(5);
        assertEquals(1, compilation.diagnostics().size());
    }

    private static Compilation compile(String source) {
        return Compiler.javac()
                .withProcessors(new ClobberProcessor())
                .compile(JavaFileObjects.forSourceString("app.Linux", source));
    }
}
