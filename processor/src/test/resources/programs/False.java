package programs;

import dev.clobber.Executable;

final class False {
    @Executable("false")
    static void start(Os os) {
        os.exit_group(1);
    }
}
