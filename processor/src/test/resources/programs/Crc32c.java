package programs;

import dev.clobber.Executable;

/** The CRC-32C of standard input, as eight digits. */
final class Crc32c {
    @Executable("crc32c")
    static void start(Os os) {
        byte[] buf = new byte[65536];
        int crc = -1;
        long n;
        while ((n = os.read(0, buf, buf.length)) > 0) {
            for (int i = 0; i < n; i++) {
                crc ^= buf[i] & 0xff;
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x82f63b78 : crc >>> 1;
                }
            }
        }
        crc = ~crc;
        byte[] text = new byte[9];
        for (int i = 7; i >= 0; i--) {
            int digit = crc & 15;
            text[i] = (byte) (digit < 10 ? '0' + digit : 'a' - 10 + digit);
            crc >>>= 4;
        }
        text[8] = '\n';
        os.write(1, text, text.length);
        os.exit_group(0);
    }
}
