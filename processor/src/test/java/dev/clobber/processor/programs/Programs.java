package dev.clobber.processor.programs;

import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the test resources' folder {@code programs}. */
final class Programs {
    private static final Path FOLDER = Places.module().resolve("src/test/resources/programs");
    private static final Pattern EXECUTABLE = Pattern.compile("@Executable\\(\"([^\"]+)\"\\)");

    private Programs() {}

    /** The text of a file, by its path in the folder. */
    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that have a program, and the names of their files. */
    static Map<String, String> executables() {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(FOLDER)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher executable = EXECUTABLE.matcher(Files.readString(source));
                if (executable.find()) {
                    found.put(simpleName(source), executable.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String simpleName(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    /** javac with all of the folder, each source edited before. */
    static Javac all(Path output, UnaryOperator<String> edit) {
        return some(output, edit, path -> true);
    }

    /** javac with some of the folder. */
    static Javac some(Path output, UnaryOperator<String> edit, Predicate<Path> wanted) {
        Javac javac = Javac.into(output);
        try (Stream<Path> sources = Files.walk(FOLDER)) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java") && wanted.test(path))
                    .sorted()
                    .toList()) {
                javac.source("programs/" + source.getFileName(), edit.apply(Files.readString(source)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return javac;
    }
}
