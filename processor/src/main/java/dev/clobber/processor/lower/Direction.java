package dev.clobber.processor.lower;

/** What the kernel does to the bytes of a buffer. */
public enum Direction {
    /** The kernel only reads them. */
    READ,
    /** The kernel writes them; those that it leaves alone keep their value. */
    WRITE,
    /** The kernel reads and writes them. */
    READ_WRITE;

    /**
     * Whether the caller may find other bytes afterwards.
     *
     * @return false for {@link #READ}
     */
    public boolean writes() {
        return this != READ;
    }
}
