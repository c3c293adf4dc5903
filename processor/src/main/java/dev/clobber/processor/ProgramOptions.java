package dev.clobber.processor;

import dev.clobber.processor.diag.Reporter;
import dev.clobber.processor.emit.NativeFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says of programs and objects.
 *
 * @param directory where they are written, if not to the class output
 * @param bareTraps whether what Java would throw is a {@code hlt}, without a message
 * @param withLines whether they tell gdb the lines of the source
 * @param withFrames whether objects tell how to unwind the stack
 */
record ProgramOptions(Optional<Path> directory, boolean bareTraps, boolean withLines, boolean withFrames) {
    static final String NATIVE = "clobber.native";
    static final String TRAP = "clobber.trap";
    static final String DEBUG = "clobber.debug";
    static final String UNWIND = "clobber.unwind";

    /** Reads them; what is wrong with them is an error. */
    static ProgramOptions of(Map<String, String> options, Reporter reporter) {
        Optional<Path> directory = Optional.empty();
        if (options.containsKey(NATIVE)) {
            // javac gives null for an option without a value.
            String named = options.get(NATIVE) == null ? "" : options.get(NATIVE);
            directory = NativeFiles.directory(named);
            if (directory.isEmpty()) {
                reporter.error("-A" + NATIVE + "=" + named + ": expected a directory");
            }
        }
        String frames = options.get(UNWIND) == null ? "true" : options.get(UNWIND);
        if (!frames.equals("true") && !frames.equals("false")) {
            reporter.error("-A" + UNWIND + "=" + frames + ": expected true or false");
        }
        return new ProgramOptions(
                directory, options.containsKey(TRAP), options.containsKey(DEBUG), frames.equals("true"));
    }
}
