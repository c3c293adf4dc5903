package dev.clobber.demo.programs;

import dev.clobber.Executable;
import dev.clobber.Layout;

/** {@code Hello, world!} in each layout of the file. */
final class Hello {
    private static final String MESSAGE = "Hello, world!\n";

    private Hello() {}

    @Executable("hello")
    static void start(Kernel kernel) {
        kernel.write(Kernel.STANDARD_OUTPUT, MESSAGE.getBytes(), MESSAGE.length());
        kernel.exit_group(0);
    }

    @Executable(value = "hello-overlapped", layout = Layout.OVERLAPPED)
    static void overlapped(Kernel kernel) {
        start(kernel);
    }

    @Executable(value = "hello-packed", layout = Layout.PACKED)
    static void packed(Kernel kernel) {
        start(kernel);
    }
}
