import dev.clobber.*;

interface Blocks {
    // error: [clobber:falls-out] `ret` leaves the block before its end
    //                            ^
    @Asm({"lea rax, [{a} + {b}]", "ret"})
    long sum(@In("reg") long a, @In("reg") long b);

    // error: [clobber:falls-out] `ret` leaves the block before its end
    //                                               ^
    @Asm({"xor eax, eax", "test {p}, {p}", "jne 1f", "ret", "1: mov eax, 1"})
    @Clobbers("flags")
    int isSet(@In("reg") long p);
}
