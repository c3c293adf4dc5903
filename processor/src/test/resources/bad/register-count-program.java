import dev.clobber.*;

class Programs {
    @Export("seven")
    // error: [clobber:register-count] `seven` has 7 arguments, but at most 6 are passed
    //         ^
    static int seven(int a, int b, int c, int d, int e, int f, int g) {
        return g;
    }

    @Extern("copy")
    // error: [clobber:register-count] `copy` has 8 arguments, but at most 6 are passed
    //                ^
    static native int copy(byte[] from, byte[] to, byte[] over, int start, int end);
}
