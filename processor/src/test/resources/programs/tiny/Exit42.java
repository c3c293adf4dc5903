package programs;

import dev.clobber.Executable;

final class Exit42 {
    @Executable("exit42")
    static void start(Os os) {
        os.exit(42);
    }
}
