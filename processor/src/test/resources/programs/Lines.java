package programs;

import dev.clobber.Executable;

/** {@code wc -l} of standard input. */
final class Lines {
    @Executable("lines")
    static void start(Os os) {
        byte[] buf = new byte[8192];
        long lines = 0;
        int n;
        while ((n = (int) os.read(0, buf, buf.length)) > 0) {
            for (int i = 0; i < n; i++) {
                if (buf[i] == '\n') {
                    lines++;
                }
            }
        }
        print(os, lines);
        os.exit_group(n == 0 ? 0 : 1);
    }

    static void print(Os os, long number) {
        byte[] text = new byte[20];
        int at = text.length;
        text[--at] = '\n';
        do {
            text[--at] = (byte) ('0' + number % 10);
            number /= 10;
        } while (number != 0);
        os.write(1, java.util.Arrays.copyOfRange(text, at, text.length), text.length - at);
    }
}
