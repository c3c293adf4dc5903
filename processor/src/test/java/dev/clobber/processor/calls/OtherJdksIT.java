package dev.clobber.processor.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.testing.Jdk;
import dev.clobber.processor.testing.Places;
import dev.clobber.processor.testing.ProcessorJar;
import dev.clobber.processor.testing.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It does not matter which JDK compiles. */
class OtherJdksIT {
    private static final List<String> SOURCES =
            List.of("app/Linux.java", "app/Kernel.java", "app/Main.java", "Million.java", "symbols/Names.java");

    @BeforeEach
    void requireOthers() {
        if (Jdk.others().isEmpty()) {
            Tools.skip("no other JDK from 17 on beside " + Jdk.current().home() + " or in /usr/lib/jvm");
        }
    }

    private static Path compile(Jdk jdk) {
        return ProcessorJar.compile(jdk, "by-jdk-" + jdk.feature(), SOURCES, "-Aclobber.listing");
    }

    @Test
    void theSameBytesFromAllOfThem() throws IOException {
        Map<String, byte[]> expected = DeterminismTest.outputs(compile(Jdk.current()));
        for (Jdk other : Jdk.others()) {
            DeterminismTest.assertSame(expected, DeterminismTest.outputs(compile(other)));
        }
    }

    /** What one compiled runs on another. */
    @Test
    void compiledHereRunThere() {
        Path here = compile(Jdk.current());
        for (Jdk other : Jdk.others()) {
            assertRuns(other, here);
            assertRuns(Jdk.current(), compile(other));
        }
    }

    private static void assertRuns(Jdk jdk, Path classes) {
        String out = Tools.run(
                        classes,
                        jdk.program("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Places.path(classes, Places.annotations()),
                        "app.Main")
                .requireQuiet()
                .out();
        assertEquals("fine\n", out);
    }
}
