package dev.clobber.demo.programs;

import dev.clobber.Executable;

/** The CRC-32C of standard input, as eight digits. */
final class Crc32c {
    private static final int BUFFER = 4096;
    private static final int POLYNOMIAL = 0x82f63b78;
    private static final int DIGITS = 8;

    private Crc32c() {}

    @Executable("crc32c")
    static void start(Kernel kernel) {
        byte[] buf = new byte[BUFFER];
        int crc = -1;
        int n;
        while ((n = (int) kernel.read(Kernel.STANDARD_INPUT, buf, BUFFER)) > 0) {
            for (int i = 0; i < n; i++) {
                crc = update(crc, buf[i]);
            }
        }
        byte[] text = new byte[DIGITS + 1];
        text[DIGITS] = '\n';
        int rest = ~crc;
        for (int i = DIGITS - 1; i >= 0; i--) {
            int digit = rest & 15;
            text[i] = (byte) (digit < 10 ? '0' + digit : 'a' - 10 + digit);
            rest >>>= 4;
        }
        kernel.write(Kernel.STANDARD_OUTPUT, text, text.length);
        kernel.exit_group(n == 0 ? 0 : 1);
    }

    private static int update(int crc, byte next) {
        int value = crc ^ next & 0xff;
        for (int bit = 0; bit < 8; bit++) {
            value = (value & 1) != 0 ? value >>> 1 ^ POLYNOMIAL : value >>> 1;
        }
        return value;
    }
}
