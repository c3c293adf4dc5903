import dev.clobber.*;

class Programs {
    @Export("seven")
    static int seven(int[] all) {
        return all[6];
    }

    @Extern("copy")
    static native int copy(byte[] from, byte[] to, int start, int end);
}
