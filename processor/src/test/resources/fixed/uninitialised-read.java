import dev.clobber.*;

interface Blocks {
    @Asm("lea rax, [{a} + rdx]")
    long sum(@In("reg") long a, @In("rdx") long b);

    @Asm({"mov ecx, 0", "cpuid"})
    @Out("eax")
    @Clobbers({"rbx", "rcx", "rdx"})
    int leaf(@In("eax") int leaf);

    @Asm({"mov {out}, 0", "add {out}, {a}"})
    @Out("reg")
    @Clobbers("flags")
    long forgotten(@In("reg") long a);

    @Asm({"mov esi, 0", "mov rcx, rsi", "lea rax, [{a} + rcx]"})
    @Clobbers({"rcx", "rsi"})
    long copied(@In("rdi") long a);

    @Asm({"test {a}, {a}", "mov edx, 0", "je 1f", "mov edx, 5", "1: lea rax, [{a} + rdx]"})
    @Clobbers({"rdx", "flags"})
    long onOneWay(@In("reg") long a);

    @Asm({"test {a}, {a}", "setz cl", "movzx ecx, cl", "lea rax, [rcx + 1]"})
    @Clobbers({"rcx", "flags"})
    long wider(@In("reg") long a);

    @Asm("addsd {a}, xmm5")
    @Out("{a}")
    double vector(@In("xmm") double a, @In("xmm5") double b);
}
