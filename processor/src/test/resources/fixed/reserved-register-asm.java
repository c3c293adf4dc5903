import dev.clobber.*;

interface Cpu {
    @Asm("mov rax, {at}")
    long here(@In("reg") long at);

    @Asm("movzx eax, {b}")
    int wide(@In("al") byte b);

    @Asm("mov rax, {v}")
    long same(@In("reg") long v);
}
