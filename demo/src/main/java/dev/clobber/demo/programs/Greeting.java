package dev.clobber.demo.programs;

import dev.clobber.Executable;
import dev.clobber.Layout;

/** A shorter {@link Hello}. */
final class Greeting {
    private static final String MESSAGE = "Hello!\n";

    private Greeting() {}

    @Executable("greeting")
    static void start(Kernel kernel) {
        kernel.write(Kernel.STANDARD_OUTPUT, MESSAGE.getBytes(), MESSAGE.length());
        kernel.exit_group(0);
    }

    @Executable(value = "greeting-overlapped", layout = Layout.OVERLAPPED)
    static void overlapped(Kernel kernel) {
        start(kernel);
    }

    @Executable(value = "greeting-packed", layout = Layout.PACKED)
    static void packed(Kernel kernel) {
        start(kernel);
    }
}
