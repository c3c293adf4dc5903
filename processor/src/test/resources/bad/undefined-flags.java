import dev.clobber.*;

interface Blocks {
    // error: [clobber:undefined-flags] `adc {a}, {b}` reads CF, which nobody has set
    //   ^
    @Asm("adc {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    long add(@In("reg") long a, @In("reg") long b);

    // error: [clobber:undefined-flags] `cmovz eax, ecx` reads ZF, which `imul eax, {b}` leaves undefined
    //                                                   ^
    @Asm({"mov eax, {a}", "imul eax, {b}", "mov ecx, 0", "cmovz eax, ecx"})
    @Clobbers({"rcx", "flags"})
    int product(@In("reg") int a, @In("reg") int b);

    // error: [clobber:undefined-flags] `setb al` reads CF, which nobody has set
    //                              ^
    @Asm({"jrcxz 1f", "cmp {a}, 5", "1: setb al", "movzx eax, al"})
    @Clobbers("flags")
    int onOneWay(@In("rdi") long a, @In("rcx") long count);
}
