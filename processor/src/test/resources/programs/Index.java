package programs;

import dev.clobber.Executable;

/** Counts each argument in an array with room for those of up to four bytes. */
final class Index {
    @Executable("index")
    static void start(Os os, String[] args) {
        byte[] counts = new byte[5];
        for (int i = 0; i < args.length; i++) {
            int length = args[i].getBytes().length;
            counts[length]++;
        }
        for (int i = 0; i < 5; i++) {
            counts[i] += '0';
        }
        os.write(1, counts, counts.length);
        os.exit_group(0);
    }
}
