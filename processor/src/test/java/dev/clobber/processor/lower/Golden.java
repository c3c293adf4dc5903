package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that is kept beside the tests. {@code -Dclobber.bless=true} writes it anew. */
final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/dev/clobber/processor/lower");

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        Path file = DIRECTORY.resolve(name);
        if (Boolean.getBoolean("clobber.bless")) {
            Files.writeString(file, actual);
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                expected, actual, name + " differs; if that is right: mvn -pl processor test -Dclobber.bless=true");
    }
}
