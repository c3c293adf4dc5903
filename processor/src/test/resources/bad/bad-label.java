import dev.clobber.*;

interface Cpu {
    @Asm({
        "again: dec {n}",
        // error: [clobber:bad-label] there is no label `agian`
        "jnz agian"
    })
    @Clobbers({"{n}", "flags"})
    void spin(@In("reg") long n);

    @Asm({
        "test {n}, {n}",
        // error: [clobber:bad-label] there is no such label after this
        "jz 1f",
        "inc {n}",
        // error: [clobber:bad-label] a label does not start with a digit
        "1st: nop"
    })
    @Out("{n}")
    @Clobbers("flags")
    long next(@In("reg") long n);
}
