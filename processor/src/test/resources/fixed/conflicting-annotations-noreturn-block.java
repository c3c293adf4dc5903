import dev.clobber.*;

interface Blocks {
    @Asm({"test {a}, {a}", "je 1f", "ud2", "1:", "ud2"})
    @Clobbers("flags")
    @NoReturn
    void stop(@In("reg") long a);

    @Asm({"mov edi, {status}", "mov eax, 60"})
    @Clobbers({"rdi", "rax"})
    void exit(@In("reg") int status);
}
