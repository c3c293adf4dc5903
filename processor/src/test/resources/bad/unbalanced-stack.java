import dev.clobber.*;

interface Blocks {
    // error: [clobber:unbalanced-stack] `push rbx` leaves rsp 8 bytes too low at the end of the block
    //    ^
    @Asm({"push rbx", "mov ebx, 1", "lea eax, [rbx + 1]"})
    @Clobbers("rbx")
    int forgotten();

    // error: [clobber:unbalanced-stack] `pop rcx` moves rsp above where it was when the block began
    //                  ^
    @Asm({"mov eax, 1", "pop rcx"})
    @Clobbers("rcx")
    int tooMuch();

    // error: [clobber:unbalanced-stack] two ways come to `mov eax, 1` with rsp at different depths
    //                                                                   ^
    @Asm({"mov eax, 0", "push rbx", "test {a}, {a}", "je 1f", "pop rbx", "1: mov eax, 1"})
    @Clobbers("flags")
    int onOneWay(@In("reg") long a);

    // error: [clobber:unbalanced-stack] `and rsp, -64` moves rsp to where it cannot be followed
    //                  ^
    @Asm({"mov eax, 1", "and rsp, -64"})
    @Clobbers("flags")
    int aligned();

    // error: [clobber:unbalanced-stack] `sub rsp, 24` leaves rsp 24 bytes too low at the end of the block
    //                  ^
    @Asm({"mov eax, 1", "sub rsp, 24"})
    @Clobbers("flags")
    int reserved();

    // error: [clobber:unbalanced-stack] `mov [rsp + 8], {a}` writes to the stack above where rsp was when the block began
    //                  ^
    @Asm({"mov eax, 1", "mov [rsp + 8], {a}"})
    int callers(@In("reg") long a);

    // error: [clobber:unbalanced-stack] `mov [rsp + {index}*8 - 64], {a}` writes to the stack at a place that cannot be followed
    //    ^
    @Asm({"mov [rsp + {index}*8 - 64], {a}", "mov rax, [rsp - 8]"})
    long anywhere(@In("reg") long a, @In("reg") long index);
}
