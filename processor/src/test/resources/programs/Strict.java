package programs;

import dev.clobber.Executable;
import dev.clobber.runtime.ErrnoException;

/** Prints a file; an error of the kernel ends it. */
final class Strict {
    @Executable("strict")
    static void start(StrictOs os, String[] args) throws ErrnoException {
        int fd = 0;
        if (args.length == 1) {
            fd = os.openat(-100, args[0], 0, 0);
        }
        byte[] buf = new byte[512];
        long n = os.read(fd, buf, buf.length);
        while (n != 0) {
            os.write(1, buf, n);
            n = os.read(fd, buf, buf.length);
        }
        os.exit_group(3);
    }
}
