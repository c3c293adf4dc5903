package dev.clobber.processor.elf;

/**
 * A section and its place.
 *
 * @param section what lies there
 * @param offset of its first byte in the file
 * @param address of its first byte in memory, 0 if it is not loaded
 */
record Placement(Section section, long offset, long address) {
    long endAddress() {
        return address + section.size();
    }

    /** A program header that points at this section alone. */
    ProgramHeader header(int type, int flags) {
        return new ProgramHeader(type, flags, offset, address, section.size(), section.size(), section.alignment());
    }
}
