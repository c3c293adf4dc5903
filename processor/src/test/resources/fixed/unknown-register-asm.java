import dev.clobber.*;

interface Cpu {
    @Asm("lea rax, [rdi + rsi]")
    long sum(@In("rdi") long a, @In("rsi") long b);

    @Asm("cmp {carry}, 1")
    @Clobbers("flags")
    void set(@In("reg") boolean carry);
}
