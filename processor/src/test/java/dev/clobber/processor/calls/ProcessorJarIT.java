package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Explain;
import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.ProcessorJar;
import dev.clobber.processor.testing.Tools;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The shaded jar is all that a compiler needs. */
class ProcessorJarIT {
    private static final List<String> APP = List.of("app/Linux.java", "app/Kernel.java", "app/Main.java");
    private static final int JAVA_17 = 61;
    private static final int MAGIC = 0xcafebabe;

    @Test
    void worksAloneOnTheProcessorPath() {
        Path classes = ProcessorJar.compile(Jdk.current(), "jar-alone", APP);
        String out = Tools.java(classes, "-cp", Places.path(classes, Places.annotations()), "app.Main")
                .requireQuiet()
                .out();
        assertEquals("fine\n", out);
    }

    @Test
    void explainsInstructions() {
        byte[] input = "lock xadd [rdx], eax\nvpermb zmm1{k1}, zmm2, zmm3\n".getBytes(StandardCharsets.UTF_8);
        List<String> answers = Explain.run(List.of("-jar", ProcessorJar.path().toString()), input)
                .requireQuiet()
                .out()
                .lines()
                .toList();
        assertEquals(2, answers.size());
        assertTrue(answers.get(0).contains("\"bytes\": \"f00fc102\""), answers.get(0));
        assertTrue(answers.get(1).contains("\"features\": [\"avx512vbmi\"]"), answers.get(1));
    }

    /** What other processors bring along must not meet what this one does. */
    @Test
    void holdsNothingUnderItsOldName() throws IOException {
        List<String> foreign = new ArrayList<>();
        try (JarFile jar = new JarFile(ProcessorJar.path().toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.startsWith("dev/clobber/processor/") && !name.startsWith("META-INF/"))
                    .forEach(foreign::add);
        }
        assertEquals(List.of(), foreign);
    }

    @Test
    void isForJava17() throws IOException {
        int own = 0;
        try (JarFile jar = new JarFile(ProcessorJar.path().toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    int major = major(jar, entry);
                    boolean shaded = entry.getName().startsWith("dev/clobber/processor/shaded/");
                    assertTrue(shaded ? major <= JAVA_17 : major == JAVA_17, entry + ": " + major);
                    own += shaded ? 0 : 1;
                }
            }
        }
        assertTrue(own > 100, "classes: " + own);
    }

    private static int major(JarFile jar, JarEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            assertEquals(MAGIC, in.readInt());
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }

    @Test
    void isKnownToCompilersAndBuildTools() throws IOException {
        assertEquals(
                "dev.clobber.processor.ClobberProcessor",
                text("META-INF/services/javax.annotation.processing.Processor"));
        assertEquals(
                "dev.clobber.processor.ClobberProcessor,ISOLATING",
                text("META-INF/gradle/incremental.annotation.processors"));
    }

    private static String text(String name) throws IOException {
        try (JarFile jar = new JarFile(ProcessorJar.path().toFile())) {
            return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void hasAModuleName() {
        assertEquals("dev.clobber.processor", module(ProcessorJar.path()).name());
    }

    @Test
    void theAnnotationsAreAModuleThatNeedsNothing() {
        ModuleDescriptor module = module(Places.annotations());
        assertEquals("dev.clobber", module.name());
        assertEquals(
                List.of("java.base"),
                module.requires().stream().map(ModuleDescriptor.Requires::name).toList());
    }

    private static ModuleDescriptor module(Path place) {
        return ModuleFinder.of(place).findAll().iterator().next().descriptor();
    }
}
