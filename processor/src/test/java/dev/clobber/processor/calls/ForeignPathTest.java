package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.ClobberProcessor;
import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Outcome;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machine code called by method handles does and throws what the same code does that is called through JNI. */
class ForeignPathTest {
    private static final int FOREIGN_SINCE = 22;
    private static final String NAME = "Foreign";

    private Jdk jdk = Jdk.current();

    @BeforeEach
    void findJdk() {
        Optional<Jdk> newest = Stream.concat(Stream.of(Jdk.current()), Jdk.others().stream())
                .filter(found -> found.feature() >= FOREIGN_SINCE)
                .max(Comparator.comparingInt(Jdk::feature));
        if (newest.isEmpty()) {
            Tools.skip("no JDK from " + FOREIGN_SINCE + " on beside " + jdk.home() + " or in /usr/lib/jvm");
        }
        jdk = newest.orElseThrow();
    }

    @Test
    void bothPathsBehaveAlike() throws IOException {
        Path jni = compile("jni");
        Path ffm = compile("ffm");
        assertTrue(handles(jni) == 0 && handles(ffm) > 20, "handles: " + handles(jni) + ", " + handles(ffm));
        String expected = run(jni).requireQuiet().out();
        assertEquals(expected, run(ffm).requireQuiet().out());
        assertEquals(Places.resource("Foreign.txt").repeat(3), expected);
    }

    /** A user's javac may be told to mind everything. */
    private Path compile(String path) throws IOException {
        Path classes = Places.fresh(NAME + "-" + path);
        Path sources = Places.fresh(NAME + "-" + path + "-source");
        List<String> command = new ArrayList<>(List.of(jdk.program("javac"), "-Xlint:all,-processing", "-Werror"));
        command.addAll(List.of("-processor", ClobberProcessor.class.getName()));
        command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        command.addAll(
                List.of("-Aclobber.path=" + path, "-cp", Places.annotations().toString()));
        command.addAll(List.of("-d", classes.toString()));
        for (String name : List.of(NAME + ".java", NAME + "Parent.java")) {
            command.add(Files.writeString(sources.resolve(name), Places.resource(name))
                    .toString());
        }
        Tools.run(classes, Map.of(), command).requireQuiet();
        return classes;
    }

    private static long handles(Path classes) throws IOException {
        return Files.readString(classes.resolve(NAME + "Binding.java"))
                .lines()
                .filter(line -> line.contains("invokeExact"))
                .count();
    }

    private Outcome run(Path classes) {
        return Tools.run(
                classes,
                jdk.program("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Places.path(classes, Places.annotations()),
                NAME + "$Main");
    }
}
