import dev.clobber.*;

class Bits {
    @Export("count")
    static int count(long value) {
        // error: [clobber:absent-body] `bitCount` comes from the class file of `java.lang.Long`, which has no source of its body
        //         ^
        return Long.bitCount(value);
    }
}
