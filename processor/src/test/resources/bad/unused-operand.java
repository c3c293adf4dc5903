import dev.clobber.*;

interface Cpu {
    @Asm("mov {out}, {a}")
    @Out("reg")
    // error: [clobber:unused-operand] the template never names `{b}`, so parameter `b` is in a register that nothing reads
    //                                ^
    long first(@In("reg") long a, @In("reg") long b);

    @Asm("mov rax, {a}")
    // error: [clobber:unused-operand] the template never names `{out}`, so the result is in a register that nothing writes
    //   ^
    @Out("reg")
    @Clobbers("rax")
    long same(@In("reg") long a);
}
