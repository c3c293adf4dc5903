package dev.clobber;

/**
 * Where the headers of an {@link Executable} lie. All three are programs for the same kernels and machines, and in none is memory
 * both writable and executable.
 */
public enum Layout {
    /** The program header follows the file header: no tool complains. */
    WELL_FORMED,
    /** The program header begins inside the file header: fewer bytes, which the kernel and qemu-user take. */
    OVERLAPPED,
    /** Headers overlap as far as they can, and code and data fill what the kernel does not read: the fewest bytes. */
    PACKED
}
