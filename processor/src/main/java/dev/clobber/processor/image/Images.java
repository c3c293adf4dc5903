package dev.clobber.processor.image;

/** Makes files of machine code. */
public final class Images {
    private Images() {}

    /**
     * A static program.
     *
     * @param program its first item is where the kernel begins
     * @param layout where the headers lie
     * @param source what the listing shows
     * @param withLines whether there are sections with a line table for gdb, which WELL_FORMED takes only
     */
    public static Image executable(MachineProgram program, FileLayout layout, SourceText source, boolean withLines) {
        return ExecutableWriter.write(program, layout, source);
    }

    /**
     * A relocatable object.
     *
     * @param program its global functions are its symbols
     * @param source what the listing shows
     * @param withLines whether there are sections with a line table for gdb
     */
    public static Image object(MachineProgram program, SourceText source, boolean withLines) {
        throw new UnsupportedOperationException();
    }
}
