import dev.clobber.*;

interface Cpu {
    @Asm({
        "mov rax, rdi",
        "add rax, rsi",
        "add rax, {c:q}",
        "bswap rax"
    })
    @Clobbers("flags")
    long sum(@In("rdi") long a, @In("rsi") long b, @In("rcx") int c);
}
