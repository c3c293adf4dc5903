import dev.clobber.*;

interface Cpu {
    @Asm("lea {out}, [{a} + {b}]")
    @Out("reg")
    long first(@In("reg") long a, @In("reg") long b);

    @Asm("mov rax, {a}")
    @Out("rax")
    long same(@In("reg") long a);
}
