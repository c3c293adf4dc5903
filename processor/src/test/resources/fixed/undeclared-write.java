import dev.clobber.*;

interface Blocks {
    @Asm({"rdtsc", "shl rdx, 32", "or rax, rdx"})
    @Clobbers({"rdx", "flags"})
    long timestamp();

    @Asm("mul {b}")
    @Clobbers({"rdx", "flags"})
    long product(@In("rax") long a, @In("reg") long b);

    @Asm({"inc {n}", "mov {out}, {n}"})
    @Out("reg")
    @Clobbers({"{n}", "flags"})
    long next(@In("reg") long n);

    @Asm({"mov ecx, 5", "lea rax, [rcx + rdi]"})
    @Clobbers("rcx")
    long partly(@In("rdi") long a);

    @Asm({"add rdi, 1", "mov rax, rdi"})
    @Clobbers({"rdi", "flags"})
    long consumed(@In("rdi") long a);

    @Asm({"mov {out}, 1", "syscall"})
    @Out("reg")
    @Clobbers(value = "eax", abi = "syscall")
    int call(@In("eax") int number);

    @Asm({"movq xmm3, {a}", "addsd xmm3, xmm3", "movq {out}, xmm3"})
    @Out("reg")
    @Clobbers("xmm3")
    long vector(@In("reg") long a);
}
