import dev.clobber.*;

interface Blocks {
    @Asm("lea rax, [{a} + {b}]")
    long sum(@In("reg") long a, @In("reg") long b);

    @Asm({"xor eax, eax", "test {p}, {p}", "jne 1f", "jmp done", "1: mov eax, 1", "done:"})
    @Clobbers("flags")
    int isSet(@In("reg") long p);
}
