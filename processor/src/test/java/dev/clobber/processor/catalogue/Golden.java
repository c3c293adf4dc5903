package dev.clobber.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is printed, for people to read when it changes. */
final class Golden {
    private static final boolean BLESS = Boolean.getBoolean("clobber.bless");

    private Golden() {}

    /** Compares a text with a file, or writes the file anew where that was asked for. */
    static void check(Path file, String actual) throws IOException {
        if (BLESS) {
            Files.writeString(file, actual);
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                expected,
                actual,
                () -> file.getFileName() + " is not what is printed; if it should be, run scripts/bless");
    }
}
