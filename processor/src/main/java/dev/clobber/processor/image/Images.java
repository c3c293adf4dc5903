package dev.clobber.processor.image;

import dev.clobber.processor.elf.Archive;
import java.util.ArrayList;
import java.util.List;

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
        return withLines
                ? ExecutableWriter.writeWithLines(program, layout, source)
                : ExecutableWriter.write(program, layout, source);
    }

    /**
     * A relocatable object.
     *
     * @param program its global functions are its symbols
     * @param source what the listing shows
     * @param withLines whether there are sections with a line table for gdb, and names for constant data
     * @param withUnwind whether there is a table by which debuggers and exceptions find callers
     */
    public static Image object(MachineProgram program, SourceText source, boolean withLines, boolean withUnwind) {
        return ObjectWriter.write(program, source, withLines, withUnwind);
    }

    /**
     * A static library of one object.
     *
     * @param member the object's file name, without a directory
     * @param program what the object was made of
     * @param object what it became
     */
    public static byte[] archive(String member, MachineProgram program, Image object) {
        List<String> symbols = new ArrayList<>();
        for (MachineItem item : program.items()) {
            if (item instanceof MachineItem.FunctionStart function && function.global()) {
                symbols.add(function.name());
            }
        }
        return new Archive(List.of(new Archive.Member(member, object.file(), symbols))).toBytes();
    }
}
