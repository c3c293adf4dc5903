package dev.clobber.processor.proofs;

import dev.clobber.processor.testing.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The blocks of the tests and of the demo, and some that are here to be different. */
final class GoodBlocks {
    private static final List<String> FOLDERS = List.of(
            "src/test/resources/good",
            "src/test/java/dev/clobber/processor/blocks",
            "src/test/java/dev/clobber/processor/proofs/samples",
            "../demo/src/main/java/dev/clobber/demo");

    private GoodBlocks() {}

    /** All of them. */
    static List<BlockReading> all() {
        return FOLDERS.stream()
                .map(Places.module()::resolve)
                .filter(Files::isDirectory)
                .map(GoodBlocks::sources)
                .flatMap(sources -> sources.isEmpty() ? Stream.of() : BlockReader.read(sources).stream())
                .toList();
    }

    /** Those that come back, and that this processor can run. */
    static List<BlockReading> runnable(List<BlockReading> blocks) {
        return blocks.stream()
                .filter(block -> block.run().isPresent() && block.missing().isEmpty())
                .toList();
    }

    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("@Asm(")) {
                    sources.put(file.getFileName().toString(), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
