package programs;

import dev.clobber.Executable;

final class Exit0 {
    @Executable("exit0")
    static void start(Os os) {
        os.exit(0);
    }
}
