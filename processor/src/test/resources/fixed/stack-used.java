import dev.clobber.*;

interface Blocks {
    @Asm({"push {a}", "pop rax"})
    long byStack(@In("reg") long a);

    @Asm(value = {"mov [rsp - 8], {a}", "mov rax, [rsp - 8]"}, options = Option.PRESERVES_FLAGS)
    long redZone(@In("reg") long a);
}
