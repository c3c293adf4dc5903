package programs;

import dev.clobber.Executable;

final class Argument1 {
    @Executable("argument1")
    static void start(Os os, String[] args) {
        byte[] first = args[0].getBytes();
        os.write(1, first, first.length);
        os.exit(0);
    }
}
