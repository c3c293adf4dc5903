import dev.clobber.*;

interface Blocks {
    @Asm("add {a}, {b}")
    @Out("{a}")
    @Clobbers("flags")
    long add(@In("reg") long a, @In("reg") long b);

    @Asm({"mov rcx, {a}", "shl rcx, 2", "mov rax, rcx"})
    @Clobbers({"rcx", "flags"})
    long fourTimes(@In("rdi") long a);
}
