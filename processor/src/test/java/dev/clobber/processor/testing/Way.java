package dev.clobber.processor.testing;

/** The two ways to declare system calls. */
public enum Way {
    /** An interface, which gets a binding class. */
    INTERFACE,
    /** A class of {@code static native} methods with the same declarations, which binds itself. */
    NATIVES
}
