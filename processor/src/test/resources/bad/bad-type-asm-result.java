import dev.clobber.*;

interface Cpu {
    record Nothing() {}

    @Asm("lea rax, [{at} + 8]")
    // error: [clobber:bad-type] `second` returns a `long[]`, which no register gives
    //     ^
    long[] second(@In("reg") long[] at);

    @Asm("nop")
    // error: [clobber:bad-type] `nothing` returns a `Nothing`, a record without components
    //      ^
    Nothing nothing();
}
