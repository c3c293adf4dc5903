import dev.clobber.*;

interface Cpu {
    int MASK = 0xff;

    @Asm({
        "mov {out}, {a}",
        // error: [clobber:unknown-operand] `{MAKS}` names neither an operand nor a constant in scope
        "and {out}, {MAKS}"
    })
    @Out("reg")
    @Clobbers("flags")
    int low(@In("reg") int a);

    @Asm("neg {first}")
    // error: [clobber:unknown-operand] no parameter is called `frist`
    //   ^
    @Out("{frist}")
    @Clobbers("flags")
    int negative(@In("reg") int first);
}
