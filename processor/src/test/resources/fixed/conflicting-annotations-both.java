import dev.clobber.*;

interface Linux {
    @Asm({"mov eax, 39", "syscall"})
    @Clobbers({"rcx", "r11"})
    int getpid();
}
