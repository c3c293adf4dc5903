package dev.clobber.processor.emit;

import dev.clobber.processor.model.BoundType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes files through the Filer. */
public final class OutputFiles {
    private static final String PLATFORM = "linux-x86-64";

    private final Filer filer;

    /** Makes a writer over javac's Filer. */
    public OutputFiles(Filer filer) {
        this.filer = filer;
    }

    /** The file name of a type's shared object, in the type's own package. */
    public static String libraryName(BoundType type) {
        return type.flatName() + "." + PLATFORM + ".so";
    }

    /** The file name of a type's listing, beside its shared object. */
    public static String listingName(BoundType type) {
        return type.flatName() + "." + PLATFORM + ".lst";
    }

    /** Writes a Java source file. */
    public void java(BindingSource source) throws IOException {
        source.writeTo(filer);
    }

    /** Writes a shared object to the class output. */
    public void library(BoundType type, byte[] bytes) throws IOException {
        resource(type, libraryName(type), bytes);
    }

    /** Writes a listing to the class output. */
    public void listing(BoundType type, String text) throws IOException {
        resource(type, listingName(type), text.getBytes(StandardCharsets.UTF_8));
    }

    private void resource(BoundType type, String name, byte[] bytes) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, type.packageName(), name, type.element());
        delete(file.toUri());
        try (OutputStream out = file.openOutputStream()) {
            out.write(bytes);
        }
    }

    /**
     * Deletes the old file. A program may have mapped it: written in place, the program would run the new bytes; written anew,
     * it keeps the old ones.
     */
    private static void delete(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(uri));
        } catch (IOException | IllegalArgumentException e) {
            // Whatever is wrong with the place, opening it for writing says so.
        }
    }
}
