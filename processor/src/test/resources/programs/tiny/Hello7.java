package programs;

import dev.clobber.Executable;

final class Hello7 {
    static final String MESSAGE = "Hello!\n";

    @Executable("hello7")
    static void start(Os os) {
        os.write(1, MESSAGE.getBytes(), MESSAGE.length());
        os.exit(0);
    }
}
