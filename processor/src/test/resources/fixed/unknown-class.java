import dev.clobber.*;

interface Cpu {
    @Asm("addsd {a}, {b}")
    @Out("{a}")
    double sum(@In("xmm") double a, @In("xmm") double b);

    @Asm("mov {out}, [{at}]")
    @Out("reg")
    long first(@In("reg") long[] at);
}
