import dev.clobber.*;

interface Cpu {
    @Asm("addsd {a}, {b}")
    @Out("{a}")
    // error: [clobber:unknown-class] unknown class of registers `xmm_reg`
    //             ^
    double sum(@In("xmm_reg") double a, @In("xmm") double b);

    @Asm("mov {out}, [{at}]")
    @Out("reg")
    // error: [clobber:unknown-class] unknown class of registers `mem`
    //             ^
    long first(@In("mem") long[] at);
}
