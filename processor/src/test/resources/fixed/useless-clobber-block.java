import dev.clobber.*;

@Clobbers("r15")
interface Blocks {
    @Asm("lea {out}, [{a} + {b}]")
    @Out("reg")
    long sum(@In("reg") long a, @In("reg") long b);
}
