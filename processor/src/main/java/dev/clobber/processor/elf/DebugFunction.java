package dev.clobber.processor.elf;

/**
 * What a debugger is told of a function.
 *
 * @param name as in the source
 * @param offset of its first byte, from the start of text
 * @param size in bytes
 * @param line where the source declares it, from 1; 0 where that is not known
 * @param global whether other objects see it
 */
public record DebugFunction(String name, int offset, int size, int line, boolean global) {
    public DebugFunction {
        StringTable.requireName(name, "a function's name");
        if (offset < 0 || size < 0 || line < 0) {
            throw new IllegalArgumentException(
                    "function " + name + " at " + offset + " with " + size + " bytes, from line " + line);
        }
    }
}
