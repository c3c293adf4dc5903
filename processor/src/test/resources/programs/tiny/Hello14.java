package programs;

import dev.clobber.Executable;

final class Hello14 {
    static final String MESSAGE = "Hello, world!\n";

    @Executable("hello14")
    static void start(Os os) {
        os.write(1, MESSAGE.getBytes(), MESSAGE.length());
        os.exit(0);
    }
}
