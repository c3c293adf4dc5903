import dev.clobber.*;

interface Cpu {
    @Asm({
        // error: [clobber:bad-instruction] `a` is neither a register nor a constant
        "mov eax, a",
        // error: [clobber:bad-instruction] `.globl` means nothing within a block
        ".globl same"
    })
    int same(@In("reg") int a);
}
