import dev.clobber.*;

@SuppressWarnings("clobber:unknown-number")
interface Linux {
    @Syscall(nr = 1000, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    long future(int fd, long what);
}
