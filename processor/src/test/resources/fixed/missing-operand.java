import dev.clobber.*;

interface Cpu {
    record Division(@Out("rax") long quotient, @Out("rdx") long remainder) {}

    @Asm({"cqo", "idiv {d}"})
    @Clobbers("flags")
    Division divide(@In("rax") long n, @In("reg") long d);

    @Asm("bswap {v}")
    @Out("{v}")
    int swapped(@In("reg") int v);
}
