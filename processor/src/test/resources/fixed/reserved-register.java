import dev.clobber.*;

interface Linux {
    @Syscall(nr = 50, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);
}
