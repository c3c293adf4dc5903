package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.ClobberProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other tests of this package take for javac's output is what its command line prints. */
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void theCommandLinePrintsWhatTheOtherTestsRender() throws IOException {
        String name = "useless-clobber";
        String text = TestFiles.read(TestFiles.resources("bad").resolve(name + ".java"));
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        String classPath = System.getProperty("java.class.path");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            printed,
                            printed,
                            "-d",
                            folder.toString(),
                            "-classpath",
                            classPath,
                            "-processorpath",
                            classPath,
                            "-processor",
                            ClobberProcessor.class.getName(),
                            source.toString());
        } finally {
            Locale.setDefault(before);
        }
        String expected = BadSources.rendered(name, text) + "5 warnings\n";
        assertEquals(expected, printed.toString(StandardCharsets.UTF_8).replace(folder + "/", ""));
    }
}
