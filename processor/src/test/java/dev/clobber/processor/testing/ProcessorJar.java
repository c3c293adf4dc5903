package dev.clobber.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar that users put on {@code -processorpath}, as the build has made it. */
public final class ProcessorJar {
    private ProcessorJar() {}

    /** Where it is. */
    public static Path path() {
        Path jar = Places.target().resolve("clobber-processor.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not there: this is for mvn verify");
        }
        return jar;
    }

    /**
     * Compiles resources of the folder {@code calls} by a JDK's own {@code javac} command, with the jar alone on the processor path.
     *
     * @return the directory, where sources and outputs are
     */
    public static Path compile(Jdk jdk, String directory, List<String> resources, String... options) {
        Path sources = Places.fresh(directory + "-sources");
        Path classes = Places.fresh(directory);
        List<String> command = new ArrayList<>(List.of(jdk.program("javac"), "-encoding", "UTF-8", "--release", "17"));
        command.addAll(List.of("-processorpath", path().toString()));
        command.addAll(List.of("-cp", Places.annotations().toString()));
        command.addAll(List.of("-d", classes.toString()));
        command.addAll(List.of(options));
        try {
            for (String name : resources) {
                Path source = sources.resolve(name);
                Files.createDirectories(source.getParent());
                command.add(Files.writeString(source, Places.resource(name)).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tools.run(sources, Map.of(), command).requireQuiet();
        return classes;
    }
}
