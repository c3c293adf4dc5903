package dev.clobber.processor.elf;

/**
 * A section before it has a place: all of its header that does not depend on the layout.
 *
 * @param name unique in a file
 * @param type {@code SHT_…}
 * @param flags sum of {@code SHF_…}
 * @param alignment in bytes, a power of two
 * @param size in bytes; 0 is allowed
 * @param entrySize length of an entry for tables whose entries are of one length, else 0
 * @param link the name of the section to which {@code sh_link} refers, or the empty string
 * @param info {@code sh_info}: for symbol tables, the index of the first global symbol
 * @param target for relocations, the name of the section that they change, to which {@code sh_info} then refers; or the empty
 *     string
 */
record Section(
        String name,
        int type,
        int flags,
        int alignment,
        long size,
        int entrySize,
        String link,
        int info,
        String target) {
    Section {
        Alignment.requirePowerOfTwo(alignment, "alignment of " + name);
    }

    static Section of(String name, int type, int flags, int alignment, long size) {
        return new Section(name, type, flags, alignment, size, 0, "", 0, "");
    }

    Section withEntries(int entrySize) {
        return new Section(name, type, flags, alignment, size, entrySize, link, info, target);
    }

    Section withLink(String link, int info) {
        return new Section(name, type, flags, alignment, size, entrySize, link, info, target);
    }

    Section withTarget(String target) {
        return new Section(name, type, flags, alignment, size, entrySize, link, info, target);
    }

    /** How much room it takes in the file: none for variables that begin as zero. */
    long fileSize() {
        return type == SectionHeader.SHT_NOBITS ? 0 : size;
    }
}
