import dev.clobber.*;

interface Blocks {
    // error: [clobber:direction-flag] `std` leaves the direction flag set at the end
    //    ^
    @Asm({"std", "rep movsb"})
    @Clobbers({"rdi", "rsi", "rcx"})
    void copyDown(@In("rdi") byte[] to, @In("rsi") byte[] from, @In("rcx") long count);

    // error: [clobber:direction-flag] `std` leaves the direction flag set at the end
    //                                            ^
    @Asm({"mov eax, 1", "test {a}, {a}", "je 1f", "std", "1:"})
    @Clobbers("flags")
    int onOneWay(@In("rdi") long a);
}
