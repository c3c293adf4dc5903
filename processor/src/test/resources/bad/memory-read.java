import dev.clobber.*;

interface Blocks {
    // error: [clobber:memory-read] `mov {out}, [{p}]` reads memory, but NOMEM promises that none is read
    //           ^
    @Asm(value = "mov {out}, [{p}]", options = Option.NOMEM)
    @Out("reg")
    long load(@In("reg") long p);

    // error: [clobber:memory-read] `cmp rax, [{p}]` reads memory, but NOMEM promises that none is read
    //                                  ^
    @Asm(value = {"lea rax, [{p} + 8]", "cmp rax, [{p}]", "setb al"}, options = {Option.PURE, Option.NOMEM})
    @Clobbers({"rax", "flags"})
    @Out("al")
    boolean isBelow(@In("rdi") long p);
}
