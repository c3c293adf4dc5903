package dev.clobber.processor.emit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes programs and objects: to {@code native/} in the class output, or to a directory of the user's choice.
 *
 * <p>A file is there whole or not at all, and another that bore its name is left as it was to whoever runs it.
 */
public final class NativeFiles {
    private static final String FOLDER = "native/";

    /** What the user's umask takes away is taken away. */
    private static final String OF_PROGRAM = "rwxr-xr-x";

    private static final String OF_OTHERS = "rw-r--r--";

    private final Filer filer;
    private final Optional<Path> directory;

    /**
     * Makes a writer.
     *
     * @param filer the compiler's, which then knows of each file
     * @param directory where files go instead of the class output
     */
    public NativeFiles(Filer filer, Optional<Path> directory) {
        this.filer = filer;
        this.directory = directory;
    }

    /**
     * Writes a file.
     *
     * @param file the file
     * @param origin the declaration that it comes from
     */
    public void write(NativeFile file, Element origin) throws IOException {
        if (directory.isPresent()) {
            replace(inside(directory.get(), file.name()), file);
            return;
        }
        FileObject object = filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + file.name(), origin);
        Optional<Path> path = path(object.toUri());
        if (path.isPresent()) {
            replace(path.get(), file);
            return;
        }
        try (OutputStream out = object.openOutputStream()) {
            out.write(file.bytes());
        }
    }

    /** Names have been checked long before; nothing is written outside all the same. */
    private static Path inside(Path directory, String name) throws IOException {
        Path path = directory.resolve(name);
        if (!directory.equals(path.getParent()) || !path.equals(path.normalize())) {
            throw new IOException(name + " is outside " + directory);
        }
        return path;
    }

    /** Where a file lies, if it is one of the file system and not of memory or an archive. */
    private static Optional<Path> path(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(uri));
        } catch (IllegalArgumentException | SecurityException unusable) {
            return Optional.empty();
        }
    }

    private static void replace(Path path, NativeFile file) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = draft(folder, file);
        try {
            Files.write(draft, file.bytes());
            move(draft, path);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path folder, NativeFile file) throws IOException {
        String prefix = "." + file.name() + ".";
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString(file.isProgram() ? OF_PROGRAM : OF_OTHERS);
        FileAttribute<Set<PosixFilePermission>> attribute = PosixFilePermissions.asFileAttribute(mode);
        try {
            return Files.createTempFile(folder, prefix, ".tmp", attribute);
        } catch (UnsupportedOperationException withoutModes) {
            return Files.createTempFile(folder, prefix, ".tmp");
        }
    }

    private static void move(Path draft, Path path) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The directory that an option names.
     *
     * @param option absolute, or relative to where the compiler runs
     * @return nothing where it is no path
     */
    public static Optional<Path> directory(String option) {
        try {
            return option.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(option).toAbsolutePath().normalize());
        } catch (InvalidPathException bad) {
            return Optional.empty();
        }
    }
}
