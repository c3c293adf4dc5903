import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] @Asm stands beside @Syscall
    @Asm({"mov eax, 39", "syscall"})
    int getpid();
}
