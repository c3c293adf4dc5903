package dev.clobber.demo.programs;

import dev.clobber.Executable;

/** The arguments, a space between two. */
final class Echo {
    private Echo() {}

    @Executable("echo")
    static void start(Kernel kernel, String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (i > 0) {
                say(kernel, " ".getBytes());
            }
            say(kernel, args[i].getBytes());
        }
        say(kernel, "\n".getBytes());
        kernel.exit_group(0);
    }

    private static void say(Kernel kernel, byte[] text) {
        kernel.write(Kernel.STANDARD_OUTPUT, text, text.length);
    }
}
