package dev.clobber.demo.programs;

import dev.clobber.Executable;
import java.util.Arrays;

/** Standard input to standard output. */
final class Cat {
    private static final int BUFFER = 4096;

    private Cat() {}

    @Executable("cat")
    static void start(Kernel kernel) {
        byte[] buf = new byte[BUFFER];
        int n;
        while ((n = (int) kernel.read(Kernel.STANDARD_INPUT, buf, BUFFER)) > 0) {
            // A pipe may take less than all.
            int from = 0;
            while (from < n) {
                int taken = (int) kernel.write(Kernel.STANDARD_OUTPUT, Arrays.copyOfRange(buf, from, n), n - from);
                if (taken < 0) {
                    kernel.exit_group(1);
                }
                from += taken;
            }
        }
        kernel.exit_group(n == 0 ? 0 : 1);
    }
}
