package dev.clobber.demo.programs;

import dev.clobber.Executable;

/** Says y until nobody listens: then a signal ends it, or, where that is ignored, status 1. */
final class Yes {
    private Yes() {}

    @Executable("yes")
    static void start(Kernel kernel) {
        byte[] text = "y\n".getBytes();
        long taken;
        do {
            taken = kernel.write(Kernel.STANDARD_OUTPUT, text, text.length);
        } while (taken >= 0);
        kernel.exit_group(1);
    }
}
