package dev.clobber.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file system in memory, for the time of a test; only root may mount one. */
record Mount(Path at) implements AutoCloseable {
    static Mount tmpfs(Path home, String options) throws IOException {
        Path at = Files.createDirectories(home.resolve("mount"));
        Tools.Outcome outcome =
                Tools.run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString()), Map.of());
        if (outcome.exit() != 0) {
            Tools.skip("cannot mount a tmpfs: " + outcome.err());
        }
        return new Mount(at);
    }

    @Override
    public void close() throws IOException {
        Tools.run(List.of("umount", at.toString()), Map.of()).out(0);
    }
}
