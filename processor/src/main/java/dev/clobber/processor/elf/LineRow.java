package dev.clobber.processor.elf;

/**
 * From an instruction on, code comes from a line of the source (DWARF 4, section 6.2).
 *
 * @param offset of the instruction, from the start of text
 * @param line from 1; 0 where the code comes from none
 */
public record LineRow(int offset, int line) {
    public LineRow {
        if (offset < 0 || line < 0) {
            throw new IllegalArgumentException("line " + line + " at offset " + offset);
        }
    }
}
