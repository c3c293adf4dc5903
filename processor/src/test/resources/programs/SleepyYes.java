package programs;

import dev.clobber.Executable;

/** Says y a hundred times a second. */
final class SleepyYes {
    @Executable("sleepy-yes")
    static void start(Os os) {
        byte[] time = new byte[16];
        int nanoseconds = 10_000_000;
        for (int i = 0; i < 4; i++) {
            time[8 + i] = (byte) (nanoseconds >> 8 * i);
        }
        byte[] rest = new byte[16];
        while (os.write(1, "y\n".getBytes(), 2) == 2) {
            os.nanosleep(time, rest);
        }
        os.exit_group(1);
    }
}
