import dev.clobber.*;

interface Linux {
    @Syscall(nr = 1, regs = {"rdi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 50, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);

    @Syscall(nr = 39, regs = "rdi")
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:argument-count")
    int getpid(int extra);
}
