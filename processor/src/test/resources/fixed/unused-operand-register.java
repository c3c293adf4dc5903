import dev.clobber.*;

interface Cpu {
    @Asm("lea rax, [rdi + rsi]")
    long first(@In("rdi") long a, @In("rsi") long b);
}
