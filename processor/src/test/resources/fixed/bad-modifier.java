import dev.clobber.*;

interface Cpu {
    @Asm("movzx eax, {a:h}")
    int second(@In("reg_abcd") int a);

    @Asm("movzx eax, {a:b}")
    int last(@In("reg") int a);

    @Asm("movq rax, {a:x}")
    long raw(@In("xmm") double a);
}
