import dev.clobber.*;

interface Cpu {
    @Asm("mov rax, {at}")
    // error: [clobber:reserved-register] rsp cannot hold parameter `at`: it is the stack pointer, without which no method returns
    //            ^
    long here(@In("rsp") long at);

    @Asm("movzx eax, {b}")
    // error: [clobber:reserved-register] ah cannot hold parameter `b`: values are moved to and from the low bits of a register
    //           ^
    int wide(@In("ah") byte b);

    @Asm("movq rax, mm0")
    // error: [clobber:reserved-register] mm0 cannot hold parameter `v`: the MMX registers are those of the x87 stack, which is empty between methods
    //            ^
    long same(@In("mm0") long v);
}
