package dev.clobber.processor.image;

import java.util.List;
import java.util.Optional;

/**
 * The Java file that code comes from, for listings and line tables.
 *
 * @param name of the file, for example {@code Hello.java}
 * @param directory where it lies, where that is known and wanted
 * @param lines its text, the first is line 1
 */
public record SourceText(String name, Optional<String> directory, List<String> lines) {
    /** Copies the list. */
    public SourceText {
        lines = List.copyOf(lines);
    }
}
