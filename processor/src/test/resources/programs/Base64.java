package programs;

import dev.clobber.Executable;

/** Standard input in base64, in one line. */
final class Base64 {
    @Executable("base64")
    static void start(Os os) {
        byte[] alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes();
        byte[] in = new byte[3];
        byte[] out = new byte[4];
        byte[] next = new byte[1];
        int n;
        do {
            n = 0;
            while (n < 3) {
                if (os.read(0, next, 1) < 1) {
                    break;
                }
                in[n++] = next[0];
            }
            if (n == 0) {
                break;
            }
            int bits = (in[0] & 0xff) << 16 | (n > 1 ? in[1] & 0xff : 0) << 8 | (n > 2 ? in[2] & 0xff : 0);
            for (int i = 0; i < 4; i++, bits <<= 6) {
                out[i] = i <= n ? alphabet[bits >> 18 & 63] : (byte) '=';
            }
            os.write(1, out, 4);
        } while (n == 3);
        os.exit_group(0);
    }
}
