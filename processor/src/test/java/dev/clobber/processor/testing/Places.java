package dev.clobber.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where things are in the build. */
public final class Places {
    private static final Path TEST_CLASSES = of(Places.class);

    private Places() {}

    /** The directory or jar that a class came from. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The annotations and the runtime: all that compiled code needs. */
    public static Path annotations() {
        return of(dev.clobber.Syscall.class);
    }

    /** The directory {@code target} of the processor's module. */
    public static Path target() {
        return TEST_CLASSES.getParent();
    }

    /** The processor's module. */
    public static Path module() {
        return target().getParent();
    }

    /** The source of a class of these tests. */
    public static Path testSource(Class<?> type) {
        return module().resolve("src/test/java").resolve(type.getName().replace('.', '/') + ".java");
    }

    /** A class path. */
    public static String path(Path... places) {
        return List.of(places).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** A directory below {@code target}, which stays there to be looked at; empty at first. */
    public static Path fresh(String name) {
        Path directory = target().resolve("calls").resolve(name);
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> old = Files.walk(directory)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a resource in the folder {@code calls}. */
    public static String resource(String name) {
        try (var in = Places.class.getResourceAsStream("/calls/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource calls/" + name);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
