package programs;

import dev.clobber.Executable;

/** Ends well if the process has another number than its parent, and both have one. */
final class Process {
    @Executable("process")
    static void start(Os os) {
        int self = os.getpid();
        int parent = os.getppid();
        os.exit_group(self > 0 && parent > 0 && self != parent ? 0 : 1);
    }
}
