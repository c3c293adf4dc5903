package programs;

import dev.clobber.Executable;

/** The CRC-32C of standard input by a table that is made first, four bits at a time. */
final class Crc32cTable {
    @Executable("crc32c-table")
    static void start(Os os) {
        int[] table = new int[16];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 4; bit++) {
                crc = crc >>> 1 ^ (-(crc & 1) & 0x82f63b78);
            }
            table[i] = crc;
        }
        byte[] buf = new byte[4096];
        int crc = ~0;
        int n = (int) os.read(0, buf, buf.length);
        while (n > 0) {
            for (int i = 0; i < n; i++) {
                crc = crc >>> 4 ^ table[(crc ^ buf[i]) & 15];
                crc = crc >>> 4 ^ table[(crc ^ buf[i] >> 4) & 15];
            }
            n = (int) os.read(0, buf, buf.length);
        }
        crc = ~crc;
        byte[] digits = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
        byte[] text = new byte[9];
        text[8] = '\n';
        for (int i = 0; i < 8; i++) {
            text[i] = digits[crc >>> 28 - 4 * i & 15];
        }
        os.write(1, text, text.length);
        os.exit_group(0);
    }
}
