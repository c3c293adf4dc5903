package programs;

import dev.clobber.Executable;

final class Echo {
    @Executable("echo")
    static void start(Os os, String[] args) {
        int first = 0;
        boolean newline = true;
        if (args.length > 0) {
            byte[] option = args[0].getBytes();
            if (option.length == 2 && option[0] == '-' && option[1] == 'n') {
                newline = false;
                first = 1;
            }
        }
        for (int i = first; i < args.length; ++i) {
            if (i != first) {
                os.write(1, " ".getBytes(), 1);
            }
            byte[] word = args[i].getBytes();
            os.write(1, word, word.length);
        }
        if (newline) {
            os.write(1, "\n".getBytes(), 1);
        }
        os.exit_group(0);
    }
}
