import dev.clobber.*;

interface Blocks {
    @Asm({"jmp 1f", "1: mov eax, 1"})
    int skipped();

    @Asm({"1: sub {n}, 1", "jmp 1b", "mov eax, 1"})
    @Clobbers({"{n}", "flags"})
    @SuppressWarnings("clobber:unreachable")
    int forever(@In("reg") long n);
}
