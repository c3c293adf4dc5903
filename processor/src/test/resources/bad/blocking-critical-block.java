import dev.clobber.*;

interface Blocks {
    @Asm({"mov eax, 34", "syscall"})
    // error: [clobber:blocking-critical] @Critical is on a block with `syscall`, which may block
    @Critical
    @Clobbers(abi = "syscall")
    int pause();
}
