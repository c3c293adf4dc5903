package dev.clobber.processor.elf;

/** How far the program header of a static program lies within the file header: the more, the fewer fields are what tools expect. */
public enum HeaderOverlap {
    /** Behind it, as the gABI says. Only {@code p_paddr} is free: its contents are unspecified for programs. */
    NONE(64, 0),
    /** At 47; what the kernel and qemu-user read is right. {@code e_phnum} is the second byte of {@code p_offset}. */
    PARTIAL(47, 8),
    /**
     * At 24; what the kernel reads is right. {@code e_entry} is {@code p_type} and {@code p_flags}, so that the program begins at the
     * offset 1 and its addresses are above 4 GiB.
     */
    FULL(24, 8);

    private final int programHeader;
    private final int ignoredEnd;

    HeaderOverlap(int programHeader, int ignoredEnd) {
        this.programHeader = programHeader;
        this.ignoredEnd = ignoredEnd;
    }

    /** The offset of the first program header. */
    int programHeader() {
        return programHeader;
    }

    /** How many bytes at the end of a program header nobody reads, {@code p_align}. */
    int ignoredEnd() {
        return ignoredEnd;
    }
}
