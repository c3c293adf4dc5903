import dev.clobber.*;

interface Blocks {
    @Asm({"mov eax, 34", "syscall"})
    @Clobbers(abi = "syscall")
    int pause();
}
