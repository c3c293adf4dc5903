package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java development kit.
 *
 * @param home its directory
 * @param feature its version: 17, 25
 */
public record Jdk(Path home, int feature) {
    private static final int OLDEST = 17;

    /** The one that runs this test. */
    public static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** Others that are installed here and not too old, one a version. */
    public static List<Jdk> others() {
        List<Jdk> others = new ArrayList<>();
        for (Path place : List.of(current().home().resolveSibling("."), Path.of("/usr/lib/jvm"))) {
            for (Jdk found : in(place.normalize())) {
                boolean known = found.feature == current().feature
                        || others.stream().anyMatch(other -> other.feature == found.feature);
                if (found.feature >= OLDEST && !known) {
                    others.add(found);
                }
            }
        }
        return others;
    }

    private static List<Jdk> in(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(place)) {
            return children.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .sorted()
                    .map(home -> new Jdk(home, feature(home)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int feature(Path home) {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        String feature = version.split("[.+-]")[0];
        return Integer.parseInt(feature);
    }

    /** The path of one of its programs. */
    public String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
