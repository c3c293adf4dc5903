import dev.clobber.*;

interface Blocks {
    @Asm(value = "mov {out}, [{p}]", options = Option.READONLY)
    @Out("reg")
    long load(@In("reg") long p);

    @Asm(value = {"lea rax, [{p} + 8]", "cmp rax, [{p}]", "setb al"}, options = {Option.PURE, Option.READONLY})
    @Clobbers({"rax", "flags"})
    @Out("al")
    boolean isBelow(@In("rdi") long p);
}
