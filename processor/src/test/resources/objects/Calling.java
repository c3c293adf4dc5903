package objects;

import dev.clobber.Export;
import dev.clobber.Extern;

/** Calls what C has. */
final class Calling {
    @Extern("puts_like")
    static native int putsLike(byte[] text);

    @Extern("combine")
    static native long combine(byte a, short b, char c, int d, long e, boolean f);

    @Extern("next_byte")
    static native byte nextByte();

    @Export("shout")
    static int shout(int times) {
        byte[] text = "from Java".getBytes();
        int written = 0;
        for (int i = 0; i < times; i++) {
            written += putsLike(text);
        }
        return written;
    }

    @Export("combined")
    static long combined(int x) {
        return combine((byte) x, (short) x, (char) x, x, x, (x & 1) != 0) + x;
    }

    @Export("fill_from_c")
    static int fill(byte[] buf) {
        byte[] local = new byte[24];
        for (int i = 0; i < local.length; i++) {
            local[i] = nextByte();
        }
        int sum = putsLike(local);
        for (int i = 0; i < buf.length && i < local.length; i++) {
            buf[i] = local[local.length - 1 - i];
        }
        return sum;
    }
}
