package programs;

import dev.clobber.Executable;

/** The sum of the little-endian 64-bit numbers of standard input, and its bytes the other way round. */
final class LittleEndian {
    @Executable("little-endian")
    static void start(Os os) {
        byte[] record = new byte[8];
        long sum = 0;
        int got;
        while ((got = fill(os, record)) == 8) {
            sum += number(record);
        }
        byte[] out = new byte[16];
        for (int i = 0; i < 8; i++) {
            out[i] = (byte) (sum >>> i * 8);
            out[15 - i] = (byte) (sum >> (i << 3));
        }
        os.write(1, out, 16);
        os.exit_group(got);
    }

    static int fill(Os os, byte[] record) {
        byte[] one = new byte[1];
        for (int i = 0; i < record.length; i++) {
            if (os.read(0, one, 1) <= 0) {
                return i;
            }
            record[i] = one[0];
        }
        return record.length;
    }

    static long number(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xffL;
        }
        return value;
    }
}
