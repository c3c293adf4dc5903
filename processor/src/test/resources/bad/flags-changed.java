import dev.clobber.*;

interface Blocks {
    // error: [clobber:flags-changed] `add {a}, {b}` changes the flags, but PRESERVES_FLAGS promises that they stay
    //           ^
    @Asm(value = "add {a}, {b}", options = Option.PRESERVES_FLAGS)
    @Out("{a}")
    long add(@In("reg") long a, @In("reg") long b);

    // error: [clobber:flags-changed] `shl rcx, 2` changes the flags, but PRESERVES_FLAGS promises that they stay
    //                            ^
    @Asm(value = {"mov rcx, {a}", "shl rcx, 2", "mov rax, rcx"}, options = Option.PRESERVES_FLAGS)
    @Clobbers("rcx")
    long fourTimes(@In("rdi") long a);
}
