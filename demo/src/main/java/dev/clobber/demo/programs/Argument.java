package dev.clobber.demo.programs;

import dev.clobber.Executable;

/** The first argument, or the exception that Java throws where there is none. */
final class Argument {
    private Argument() {}

    @Executable("argument")
    static void start(Kernel kernel, String[] args) {
        byte[] first = args[0].getBytes();
        kernel.write(Kernel.STANDARD_OUTPUT, first, first.length);
        kernel.exit_group(0);
    }
}
