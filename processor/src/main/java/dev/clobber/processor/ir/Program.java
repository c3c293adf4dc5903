package dev.clobber.processor.ir;

import java.util.List;

/**
 * Functions that go into one file.
 *
 * @param source the name of the Java file, for example {@code Hello.java}
 * @param functions the entry or the exported function first
 */
public record Program(String source, List<Function> functions) {
    /** Copies the list. */
    public Program {
        functions = List.copyOf(functions);
    }
}
