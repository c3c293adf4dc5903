import dev.clobber.*;

interface Cpu {
    @Asm({
        "again: dec {n}",
        "jnz again"
    })
    @Clobbers({"{n}", "flags"})
    void spin(@In("reg") long n);

    @Asm({
        "test {n}, {n}",
        "jz 1f",
        "inc {n}",
        "1: nop"
    })
    @Out("{n}")
    @Clobbers("flags")
    long next(@In("reg") long n);
}
