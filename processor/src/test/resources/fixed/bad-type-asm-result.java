import dev.clobber.*;

interface Cpu {
    @Asm("mov rax, [{at} + 8]")
    long second(@In("reg") long[] at);

    @Asm("nop")
    void nothing();
}
