import dev.clobber.*;

interface Blocks {
    // error: [clobber:not-pure] `rdtsc` is not pure, but PURE promises that the result depends on the parameters alone
    //            ^
    @Asm(value = {"rdtsc"}, options = Option.PURE)
    @Out("eax")
    @Clobbers("rdx")
    int time();

    // error: [clobber:not-pure] `mov [{p}], {a}` writes memory, but PURE promises no effect beside the result
    //            ^
    @Asm(value = {"mov [{p}], {a}", "mov rax, {a}"}, options = Option.PURE)
    long store(@In("rdi") long p, @In("rsi") long a);
}
