package dev.clobber.processor.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;

/** Files that others may be running, or that lie where a name should not lead. */
class NativeFilesTest {
    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {4, 5, 6, 7};

    /** Not asked where a directory is given. */
    private static final Filer FILER = (Filer) Proxy.newProxyInstance(
            NativeFilesTest.class.getClassLoader(), new Class<?>[] {Filer.class}, (self, method, arguments) -> {
                throw new AssertionError(method);
            });

    private static final Element ORIGIN = (Element) Proxy.newProxyInstance(
            NativeFilesTest.class.getClassLoader(), new Class<?>[] {Element.class}, (self, method, arguments) -> {
                throw new AssertionError(method);
            });

    private static void write(Path directory, String name, byte[] bytes) throws IOException {
        new NativeFiles(FILER, Optional.of(directory)).write(new NativeFile(name, bytes, true), ORIGIN);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whoeverRunsTheOldFileKeepsIt() throws IOException {
        Path place = Places.fresh("native-old");
        write(place, "hello", OLD);
        Files.createLink(place.resolve("running"), place.resolve("hello"));
        write(place, "hello", NEW);
        assertArrayEquals(OLD, Files.readAllBytes(place.resolve("running")));
        assertArrayEquals(NEW, Files.readAllBytes(place.resolve("hello")));
        assertEquals(List.of("hello", "running"), names(place), "no draft is left");
    }

    @Test
    void aLinkIsReplacedAndNotFollowed() throws IOException {
        Path place = Places.fresh("native-link");
        Path target = Files.write(Places.fresh("native-linked").resolve("precious"), OLD);
        Files.createSymbolicLink(place.resolve("hello"), target);
        write(place, "hello", NEW);
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertFalse(Files.isSymbolicLink(place.resolve("hello")));
        assertArrayEquals(NEW, Files.readAllBytes(place.resolve("hello")));
    }

    /** Names are checked where they are declared; should one get through, nothing is written either. */
    @Test
    void aNameDoesNotLeaveTheDirectory() throws IOException {
        Path outside = Places.fresh("native-outside");
        Path place = Files.createDirectories(outside.resolve("inside"));
        Files.createDirectories(place.resolve("deeper"));
        for (String name : List.of("../evil", "/tmp/clobber-evil", "deeper/evil", ".", "..", "deeper/../evil", "")) {
            assertThrows(IOException.class, () -> write(place, name, NEW), name);
        }
        assertEquals(List.of("deeper"), names(place));
        assertEquals(List.of("inside"), names(outside));
        assertEquals(List.of(), names(place.resolve("deeper")));
        assertFalse(Files.exists(Path.of("/tmp/clobber-evil")));
    }

    @Test
    void aDirectoryInTheWayIsAFaultAndLeavesNoDraft() throws IOException {
        Path place = Places.fresh("native-directory");
        Files.createDirectories(place.resolve("hello/full"));
        assertThrows(IOException.class, () -> write(place, "hello", NEW));
        assertEquals(List.of("hello"), names(place));
    }

    @Test
    void whatIsNoDirectory() {
        assertEquals(Optional.empty(), NativeFiles.directory(""));
        assertEquals(Optional.empty(), NativeFiles.directory("a\0b"));
        assertTrue(NativeFiles.directory("relative").orElseThrow().isAbsolute());
    }
}
