import dev.clobber.*;

class Bits {
    @Export("count")
    static int count(long value) {
        // error: [clobber:absent-body] …
        //         ^
        return Long.bitCount(value);
    }
}
