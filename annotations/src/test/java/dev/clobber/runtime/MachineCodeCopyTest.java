package dev.clobber.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private copy. */
class MachineCodeCopyTest {
    @TempDir
    Path home;

    @Test
    void isKeptOnRequestAndOnlyItsOwnerCanReachIt() throws IOException {
        App app = App.of(home);
        // In a shell, for the mode must not depend on what umask takes away.
        assertEquals(
                "42\n",
                Tools.run(
                                List.of(
                                        "sh",
                                        "-c",
                                        "umask 0; exec \"$@\"",
                                        "sh",
                                        System.getProperty("java.home") + "/bin/java",
                                        "-Djava.io.tmpdir=" + app.temporary,
                                        "-Ddev.clobber.keep=true",
                                        "-cp",
                                        Tools.classPath(app.classes),
                                        "app.Main"),
                                Map.of())
                        .out(0));
        assertEquals(1, app.left().size());
        Path directory = app.left().get(0);
        assertTrue(directory.getFileName().toString().startsWith("clobber-"));
        assertEquals("rwx------", mode(directory));
        Path copy = directory.resolve("Main.linux-x86-64.so");
        assertEquals("rwx------", mode(copy));
        assertEquals(-1, Files.mismatch(app.library(), copy));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void goesWhereThePropertySays() throws IOException {
        App app = App.of(home);
        Path elsewhere = Files.createDirectories(home.resolve("else where"));
        assertEquals(
                "42\n",
                app.run("app.Main", app.classes, "-Ddev.clobber.keep=true", "-Ddev.clobber.dir=" + elsewhere)
                        .out(0));
        assertEquals(List.of(), app.left());
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aRelativePropertyWillDo() throws IOException {
        App app = App.of(home);
        assertEquals(
                "42\n",
                app.run("app.Main", app.classes, "-Ddev.clobber.dir=target").out(0));
    }

    /** Somebody else's, or a link that waits for us. */
    @Test
    void takesNoDirectoryThatExists() throws IOException {
        Files.createDirectory(home.resolve("clobber-ff"));
        Files.createSymbolicLink(home.resolve("clobber-100"), home);
        Files.createSymbolicLink(home.resolve("clobber-101"), home.resolve("dangling"));
        assertEquals(home.resolve("clobber-102"), PrivateCopy.newDirectory(home, 0xff));
        assertThrows(NoSuchFileException.class, () -> PrivateCopy.newDirectory(home.resolve("none"), 1));
    }
}
