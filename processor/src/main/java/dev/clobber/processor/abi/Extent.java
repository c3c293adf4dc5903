package dev.clobber.processor.abi;

/**
 * How many bytes of memory the kernel reaches through one argument of a system call, counted from the address passed.
 *
 * <p>Every extent is an upper bound: the kernel touches no byte beyond it, and may touch fewer. A wrong bound lets the kernel
 * write outside a Java array, so where the size hangs on a command, on a field of the structure itself or on the kernel's
 * age, the extent is {@link Unknown}.
 */
public sealed interface Extent {

    /** The kernel touches no memory by this argument: it is an integer, or an address that is only looked at. */
    Extent NONE = new None();

    /** A C string. */
    Extent NUL_TERMINATED = new NulTerminated();

    /** A pointer whose reach the prototype does not tell. */
    Extent UNKNOWN = new Unknown();

    /** No memory is touched. */
    record None() implements Extent {}

    /**
     * A structure, or an array of a fixed number of elements.
     *
     * @param bytes the size in bytes, at least 1
     */
    record Fixed(int bytes) implements Extent {}

    /**
     * As many elements as another argument of the same call says.
     *
     * @param argument the index, from 0, of the integer argument that counts
     * @param unit the bytes of one element, at least 1; 1 where the argument counts bytes
     * @param filledToResult whether the kernel writes the first {@code min(result, count * unit)} bytes and leaves the rest
     *     alone, so that nothing else needs to be copied back (records of {@code getdents} may have padding in between)
     */
    record Counted(int argument, int unit, boolean filledToResult) implements Extent {}

    /** A C string: as many bytes as there are before the first zero byte, and that byte. */
    record NulTerminated() implements Extent {}

    /** Not told by the prototype. */
    record Unknown() implements Extent {}
}
