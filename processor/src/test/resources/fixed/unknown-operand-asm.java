import dev.clobber.*;

interface Cpu {
    int MASK = 0xff;

    @Asm({
        "mov {out}, {a}",
        "and {out}, {MASK}"
    })
    @Out("reg")
    @Clobbers("flags")
    int low(@In("reg") int a);

    @Asm("neg {first}")
    @Out("{first}")
    @Clobbers("flags")
    int negative(@In("reg") int first);
}
