package programs;

import dev.clobber.Executable;

/** Says the first argument, or y, until nobody listens: then SIGPIPE ends it, or where that is ignored, status 1 does. */
final class Yes {
    @Executable("yes")
    static void start(Os os, String[] args) {
        byte[] newline = "\n".getBytes();
        while (true) {
            if (args.length > 0) {
                byte[] word = args[0].getBytes();
                if (os.write(1, word, word.length) < 0) {
                    break;
                }
            } else if (os.write(1, "y".getBytes(), 1) < 0) {
                break;
            }
            if (os.write(1, newline, newline.length) < 0) {
                break;
            }
        }
        os.exit_group(1);
    }
}
