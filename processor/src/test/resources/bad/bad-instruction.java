import dev.clobber.*;

interface Cpu {
    @Asm({
        "mov rax, rdi",
        // error: [clobber:bad-instruction] no form of `add` takes `rax, esi`: the operands are 64 and 32 bits wide
        "add rax, esi",
        // error: [clobber:bad-instruction] no form of `add` takes `rax, ecx`: the operands are 64 and 32 bits wide
        "add rax, {c}",
        // error: [clobber:bad-instruction] unknown instruction `bsawp`
        "bsawp rax"
    })
    @Clobbers("flags")
    long sum(@In("rdi") long a, @In("rsi") long b, @In("rcx") int c);
}
