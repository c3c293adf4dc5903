package dev.clobber.demo.programs;

import dev.clobber.Executable;
import java.util.Arrays;

/** {@code wc -l} of standard input. */
final class CountLines {
    private static final int BUFFER = 4096;

    /** The digits of the largest {@code long}, and a line end. */
    private static final int LONGEST = 20;

    private CountLines() {}

    @Executable("count-lines")
    static void start(Kernel kernel) {
        byte[] buf = new byte[BUFFER];
        long lines = 0;
        int n;
        while ((n = (int) kernel.read(Kernel.STANDARD_INPUT, buf, BUFFER)) > 0) {
            for (int i = 0; i < n; i++) {
                if (buf[i] == '\n') {
                    lines++;
                }
            }
        }
        print(kernel, lines);
        kernel.exit_group(n == 0 ? 0 : 1);
    }

    private static void print(Kernel kernel, long number) {
        byte[] text = new byte[LONGEST];
        int at = LONGEST - 1;
        text[at] = '\n';
        long rest = number;
        do {
            at--;
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        kernel.write(Kernel.STANDARD_OUTPUT, Arrays.copyOfRange(text, at, LONGEST), LONGEST - at);
    }
}
