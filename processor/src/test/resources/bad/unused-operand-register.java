import dev.clobber.*;

interface Cpu {
    @Asm("mov rax, rdi")
    // warning: [clobber:unused-operand] parameter `b` arrives in rsi, which nothing reads
    //                                ^
    long first(@In("rdi") long a, @In("rsi") long b);
}
