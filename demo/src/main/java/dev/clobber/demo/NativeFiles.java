package dev.clobber.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files that javac wrote into {@code native} beside the classes. In a jar none can be run, so they are copied first. */
final class NativeFiles implements AutoCloseable {
    /** Only its owner can look into it. */
    private final Path directory;

    private final Map<String, Path> copies = new HashMap<>();

    /** Makes an empty directory. */
    NativeFiles() throws IOException {
        String place = System.getProperty("dev.clobber.dir", System.getProperty("java.io.tmpdir"));
        directory = Files.createTempDirectory(Path.of(place), "clobber-demo");
    }

    /** How large a file is, in bytes. */
    int size(String name) throws IOException {
        return bytes(name).length;
    }

    /** A program that can be run. */
    Path program(String name) throws IOException {
        Path known = copies.get(name);
        if (known != null) {
            return known;
        }
        Path copy = Files.write(directory.resolve(name), bytes(name));
        copies.put(name, copy);
        if (!copy.toFile().setExecutable(true)) {
            throw new FileSystemException(copy.toString(), null, "cannot be made executable");
        }
        return copy;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = NativeFiles.class.getResourceAsStream("/native/" + name)) {
            if (in == null) {
                throw new FileSystemException("native/" + name, null, "not beside the classes");
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies.values()) {
            Files.delete(copy);
        }
        Files.delete(directory);
    }
}
