import dev.clobber.*;

@SuppressWarnings("clobber:jvm-hazard")
interface Linux {
    @Syscall(nr = 9, regs = {"rdi", "rsi", "rdx", "r10", "r8", "r9"})
    @Clobbers({"rcx", "r11"})
    long mmap(long addr, long len, int prot, int flags, int fd, long off);

    @Syscall(nr = 50, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);
}
