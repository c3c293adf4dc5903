package dev.clobber.processor.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The garbage collectors of this JDK. */
public final class Collectors {
    private static final List<String> KNOWN = List.of("Serial", "Parallel", "G1", "Z", "Shenandoah");

    private Collectors() {}

    /** Those that this JVM starts with; not every build has all. */
    public static Stream<String> available() {
        return KNOWN.stream()
                .filter(name ->
                        Tools.java(Path.of("."), option(name), "-version").exitCode() == 0);
    }

    /** What chooses a collector. */
    public static String option(String name) {
        return "-XX:+Use" + name + "GC";
    }
}
