import dev.clobber.*;

interface Blocks {
    // warning: [clobber:unreachable] `mov eax, 2` is never reached
    //              ^
    @Asm({"jmp 1f", "mov eax, 2", "mov eax, 3", "1: mov eax, 1"})
    int skipped();

    // warning: [clobber:unreachable] `mov eax, 1` is never reached
    //                               ^
    @Asm({"1: sub {n}, 1", "jmp 1b", "mov eax, 1"})
    @Clobbers({"{n}", "flags"})
    int forever(@In("reg") long n);
}
