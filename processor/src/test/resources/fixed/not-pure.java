import dev.clobber.*;

interface Blocks {
    @Asm("rdtsc")
    @Out("eax")
    @Clobbers("rdx")
    int time();

    @Asm({"mov [{p}], {a}", "mov rax, {a}"})
    @Clobbers("memory")
    long store(@In("rdi") long p, @In("rsi") long a);
}
