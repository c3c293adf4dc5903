import dev.clobber.*;

interface Cpu {
    @Asm("lea {out}, [{a} + {b} + 8]")
    @Out("reg_abcd")
    long sum(@In("reg") long a, @In("reg") long b);
}
