package dev.clobber.processor.image;

/** Where the headers of an executable lie; the names are those of {@code dev.clobber.Layout}. */
public enum FileLayout {
    /** The program header follows the file header: no tool complains. */
    WELL_FORMED,
    /** The program header begins within the file header, at 47; code and data fill what the kernel and qemu-user ignore. */
    OVERLAPPED,
    /** The program header begins at 24; code and data fill all that the kernel ignores. */
    PACKED
}
