package dev.clobber.processor.elf;

/**
 * A part of the file that the loader maps, and its place, in the words of its program header.
 *
 * @param flags sum of {@code PF_…}
 * @param offset of its first byte in the file
 * @param address of its first byte in memory, congruent to the offset modulo the page size
 * @param fileSize in bytes
 * @param memorySize in bytes, not less than in the file; what is more begins as zero
 */
record LoadSegment(int flags, long offset, long address, long fileSize, long memorySize) {
    long endOffset() {
        return offset + fileSize;
    }

    long endAddress() {
        return address + memorySize;
    }

    ProgramHeader header(int pageSize) {
        return new ProgramHeader(ProgramHeader.PT_LOAD, flags, offset, address, fileSize, memorySize, pageSize);
    }
}
