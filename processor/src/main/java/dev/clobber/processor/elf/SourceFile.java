package dev.clobber.processor.elf;

import java.util.Optional;

/**
 * The file that code comes from.
 *
 * @param name without its directory
 * @param directory where debuggers find it; where it is empty they look in places of their own
 */
public record SourceFile(String name, Optional<String> directory) {
    public SourceFile {
        StringTable.requireName(name, "a source file's name");
        if (directory.isPresent()) {
            StringTable.requireName(directory.get(), "a source file's directory");
        }
    }
}
