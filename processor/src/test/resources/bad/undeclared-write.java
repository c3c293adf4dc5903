import dev.clobber.*;

interface Blocks {
    // error: [clobber:undeclared-write] `rdtsc` writes rdx, which no @Clobbers lists
    //    ^
    // error: [clobber:undeclared-write] `shl rdx, 32` changes the flags, which no @Clobbers lists
    //             ^
    @Asm({"rdtsc", "shl rdx, 32", "or rax, rdx"})
    long timestamp();

    // error: [clobber:undeclared-write] `mul {b}` writes rdx, which @Clobbers does not list
    //   ^
    @Asm("mul {b}")
    @Clobbers("flags")
    long product(@In("rax") long a, @In("reg") long b);

    // error: [clobber:undeclared-write] `inc {n}` writes `{n}` (rdx), the register of parameter `n`, which @Clobbers does not list
    //    ^
    @Asm({"inc {n}", "mov {out}, {n}"})
    @Out("reg")
    @Clobbers("flags")
    long next(@In("reg") long n);

    // error: [clobber:undeclared-write] `mov ecx, 5` writes ecx, which @Clobbers does not list
    //    ^
    @Asm({"mov ecx, 5", "lea rax, [rcx + rdi]"})
    @Clobbers("cl")
    long partly(@In("rdi") long a);

    // error: [clobber:undeclared-write] `add rdi, 1` writes rdi, the register of parameter `a`, which @Clobbers does not list
    //    ^
    @Asm({"add rdi, 1", "mov rax, rdi"})
    @Clobbers("flags")
    long consumed(@In("rdi") long a);

    // error: [clobber:undeclared-write] `syscall` writes rax, the register of parameter `number`, which @Clobbers does not list
    //                    ^
    @Asm({"mov {out}, 1", "syscall"})
    @Out("reg")
    @Clobbers(abi = "syscall")
    int call(@In("eax") int number);

    // error: [clobber:undeclared-write] `movq xmm3, {a}` writes xmm3, which no @Clobbers lists
    //    ^
    @Asm({"movq xmm3, {a}", "addsd xmm3, xmm3", "movq {out}, xmm3"})
    @Out("reg")
    long vector(@In("reg") long a);
}
