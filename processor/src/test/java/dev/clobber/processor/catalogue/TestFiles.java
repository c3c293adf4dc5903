package dev.clobber.processor.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the tests of this package read, wherever the project lies and from wherever the tests are run. */
public final class TestFiles {
    private static final Path ROOT = find();

    private TestFiles() {}

    /** A folder beside this package's folder of sources: {@code bad}, {@code fixed}, {@code good}, {@code expected}. */
    public static Path resources(String folder) {
        return ROOT.resolve("processor/src/test/resources").resolve(folder);
    }

    /** The pages of the rules. */
    public static Path pages() {
        return ROOT.resolve("docs/rules");
    }

    /** The names of the files in a folder that end in a suffix, without it, in order. */
    public static List<String> names(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the whole project. */
    public static Path root() {
        return ROOT;
    }

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/rules"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not run from within the project");
            }
        }
        return folder;
    }
}
