import dev.clobber.*;

interface Blocks {
    @Asm({"mov eax, 1", "cmp {target}, 0", "je 1f", "mov eax, 2", "1:"})
    @Clobbers("flags")
    int tailCall(@In("reg") long target);

    @Asm("mov eax, [{table} + 8]")
    int callBack(@In("rbx") long[] table);
}
