package dev.clobber.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The programs and objects that README.md shows: they compile, run, and are linked as it says. */
class ReadmeProgramsTest {
    private static final boolean BLESS = Boolean.getBoolean("clobber.bless");
    private static final Path README = Places.module().resolve("../README.md");

    /** In the first line of a source, so that it keeps its line numbers. */
    private static final String IMPORTS = "import dev.clobber.*; import dev.clobber.runtime.*; ";

    private static final String IMPORTS_OF_TESTS =
            IMPORTS + "import org.junit.jupiter.api.Test; import static org.junit.jupiter.api.Assertions.*; ";

    private static Pattern block(String marker) {
        return Pattern.compile(
                "(?<=<!-- " + marker + " -->\n```.{0,8}\n)(.*?)(?=```\n<!-- /" + marker + " -->)", Pattern.DOTALL);
    }

    private static String shown(String marker) throws IOException {
        Matcher matcher = block(marker).matcher(Files.readString(README));
        assertTrue(matcher.find(), marker);
        return matcher.group();
    }

    private static Path program(String name) throws IOException {
        return Javac.into(Places.fresh(name))
                .source("Hello.java", IMPORTS + shown("program"))
                .run()
                .requireClean();
    }

    @Test
    void theProgramRuns() throws IOException {
        Path file = program("readme-program").resolve("native/hello");
        assertEquals(new Outcome(0, "Hello, world!\n", ""), Tools.run(file.getParent(), file.toString()));
    }

    @Test
    void itsListingIsShown() throws IOException {
        String listing = Files.readString(program("readme-listing").resolve("native/hello.lst"));
        if (BLESS) {
            String blessed =
                    block("listing").matcher(Files.readString(README)).replaceFirst(Matcher.quoteReplacement(listing));
            Files.writeString(README, blessed);
        }
        assertEquals(listing, shown("listing"), "if it should be, run scripts/readme");
    }

    @Test
    void theFakeIsAskedInsteadOfTheKernel() throws Exception {
        Path classes = program("readme-fake");
        Path jupiter = Places.of(Test.class);
        Path assertions = Places.of(Assertions.class);
        Javac.into(classes)
                .classPath(classes, jupiter, assertions)
                .options("-proc:none")
                .processors()
                .source("HelloTest.java", IMPORTS_OF_TESTS + shown("fake"))
                .run()
                .requireSuccess();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL(), Places.annotations().toUri().toURL()},
                Test.class.getClassLoader())) {
            Constructor<?> test = loader.loadClass("HelloTest").getDeclaredConstructor();
            test.setAccessible(true);
            Method greets = test.getDeclaringClass().getDeclaredMethod("greets");
            greets.setAccessible(true);
            greets.invoke(test.newInstance());
        }
    }

    @Test
    void objectsAreLinkedAsShown() throws IOException {
        Tools.require("gcc", "nm");
        Path place = Javac.into(Places.fresh("readme-objects"))
                .source("Hello.java", IMPORTS + shown("program"))
                .source("Greeting.java", IMPORTS + shown("export"))
                .run()
                .requireClean();
        Files.writeString(place.resolve("main.c"), shown("main.c"));
        Files.writeString(place.resolve("start.s"), shown("start.s"));
        StringBuilder said = new StringBuilder();
        for (String line : shown("link").split("\n")) {
            if (line.startsWith("$ ")) {
                Outcome outcome = Tools.run(place, Map.of(), List.of("sh", "-c", line.substring(2)));
                said.append(line).append('\n').append(outcome.requireQuiet().out());
            }
        }
        assertEquals(shown("link"), said.toString());
    }
}
