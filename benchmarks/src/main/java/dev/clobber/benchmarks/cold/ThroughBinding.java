package dev.clobber.benchmarks.cold;

import dev.clobber.runtime.ErrnoException;
import java.nio.charset.StandardCharsets;

/** Writes a line through a binding. */
public final class ThroughBinding {
    private ThroughBinding() {}

    /** Writes it. */
    public static void main(String[] arguments) throws ErrnoException {
        byte[] line = "Hello, world!\n".getBytes(StandardCharsets.UTF_8);
        OutputBinding.load().write(1, line, line.length);
    }
}
