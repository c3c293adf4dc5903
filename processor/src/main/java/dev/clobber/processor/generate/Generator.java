package dev.clobber.processor.generate;

import dev.clobber.processor.image.MachineProgram;
import dev.clobber.processor.ir.Program;

/** From functions to machine code without places. */
public final class Generator {
    private Generator() {}

    /**
     * The machine code of a program.
     *
     * @param program as the passes left it
     * @param bareTraps whether faults leave out their messages and trap
     */
    public static MachineProgram generate(Program program, boolean bareTraps) {
        throw new UnsupportedOperationException();
    }
}
