package dev.clobber.demo.programs;

import dev.clobber.Executable;
import dev.clobber.Layout;

/** Does nothing, well: a method that returns ends its program with status 0. */
final class True {
    private True() {}

    @Executable(value = "true", layout = Layout.PACKED)
    static void start() {}
}
