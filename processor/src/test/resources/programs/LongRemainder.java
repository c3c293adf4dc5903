package programs;

import dev.clobber.Executable;

/** Ends by the rest of a division by how many arguments there are. */
final class LongRemainder {
    @Executable("long-remainder")
    static void start(Os os, String[] args) {
        long count = args.length;
        os.exit_group((int) (Long.MIN_VALUE % -count & 0x7f));
    }
}
