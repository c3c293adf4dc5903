package programs;

import dev.clobber.Executable;

/** A condition that is computed before a call and asked behind it. */
final class FlagsAcrossCall {
    @Executable("flags-across-call")
    static void start(Os os, String[] args) {
        long h = 1;
        boolean isSet = (mix(args.length, 7) & 32) != 0;
        h = mix(h, args.length);
        h = mix(h, isSet ? 1 : 0);
        os.exit_group((int) h & 63);
    }

    static long mix(long h, long v) {
        h = (h ^ v) * 0x9e3779b97f4a7c15L;
        return h ^ h >>> 29;
    }
}
