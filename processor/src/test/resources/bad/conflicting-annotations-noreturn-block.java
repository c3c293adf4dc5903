import dev.clobber.*;

interface Blocks {
    @Asm({"test {a}, {a}", "je 1f", "ud2", "1:"})
    @Clobbers("flags")
    // error: [clobber:conflicting-annotations] @NoReturn is on a block whose end control reaches
    @NoReturn
    void stop(@In("reg") long a);

    // error: [clobber:conflicting-annotations] NORETURN is on a block whose end control reaches
    //                                                                 ^
    @Asm(value = {"mov edi, {status}", "mov eax, 60"}, options = Option.NORETURN)
    @Clobbers({"rdi", "rax"})
    void exit(@In("reg") int status);
}
