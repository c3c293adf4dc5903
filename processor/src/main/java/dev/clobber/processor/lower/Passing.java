package dev.clobber.processor.lower;

/** How the elements of a Java array come to have an address. Strings are always copied, direct buffers have one already. */
public enum Passing {
    /**
     * The array itself is held in place (GetPrimitiveArrayCritical). A garbage collector may have to wait until the call returns,
     * so this is for calls that cannot block.
     */
    PINNED,
    /** The elements are copied into memory of the stub, and back; nothing is held while the thread is in the kernel. */
    COPIED
}
