import dev.clobber.*;

interface Cpu {
    // error: [clobber:bad-modifier] `{a:h}` asks for bits 15 to 8, but parameter `a` is in a register of the class `reg`
    //   ^
    @Asm("movzx eax, {a:h}")
    int second(@In("reg") int a);

    // error: [clobber:bad-modifier] `l` in `{a:l}` is no modifier
    //   ^
    @Asm("movzx eax, {a:l}")
    int last(@In("reg") int a);

    // error: [clobber:bad-modifier] `{a:q}` asks for 64 bits, but parameter `a` is in a register of the class `xmm`
    //   ^
    @Asm("movq rax, {a:q}")
    long raw(@In("xmm") double a);
}
