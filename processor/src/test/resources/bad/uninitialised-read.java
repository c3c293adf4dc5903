import dev.clobber.*;

interface Blocks {
    // error: [clobber:uninitialised-read] `lea rax, [{a} + rdx]` reads rdx, which nobody has set
    //   ^
    @Asm("lea rax, [{a} + rdx]")
    long sum(@In("reg") long a);

    // error: [clobber:uninitialised-read] `cpuid` reads rcx, which nobody has set
    //   ^
    @Asm("cpuid")
    @Out("eax")
    @Clobbers({"rbx", "rcx", "rdx"})
    int leaf(@In("eax") int leaf);

    // error: [clobber:uninitialised-read] `add {out}, {a}` reads `{out}` (rax), which nobody has set
    //   ^
    @Asm("add {out}, {a}")
    @Out("reg")
    @Clobbers("flags")
    long forgotten(@In("reg") long a);

    // error: [clobber:uninitialised-read] `lea rax, [{a} + rcx]` reads rcx, which nobody has set
    //                    ^
    @Asm({"mov rcx, rsi", "lea rax, [{a} + rcx]"})
    @Clobbers("rcx")
    long copied(@In("rdi") long a);

    // error: [clobber:uninitialised-read] `lea rax, [{a} + rdx]` reads rdx, which nobody has set
    //                                            ^
    @Asm({"test {a}, {a}", "je 1f", "mov edx, 5", "1: lea rax, [{a} + rdx]"})
    @Clobbers({"rdx", "flags"})
    long onOneWay(@In("reg") long a);

    // error: [clobber:uninitialised-read] `lea rax, [rcx + 1]` reads bits 63 to 8 of rcx, which nobody has set
    //                                ^
    @Asm({"test {a}, {a}", "setz cl", "lea rax, [rcx + 1]"})
    @Clobbers({"rcx", "flags"})
    long wider(@In("reg") long a);

    // error: [clobber:uninitialised-read] `addsd {a}, xmm5` reads xmm5, which nobody has set
    //   ^
    @Asm("addsd {a}, xmm5")
    @Out("{a}")
    double vector(@In("xmm") double a);
}
