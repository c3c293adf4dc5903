package programs;

import dev.clobber.Executable;

/** Ends by coming back. */
final class True {
    @Executable("true")
    static void start(Os os) {}
}
