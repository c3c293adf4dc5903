import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(name = "getpid")
    int getpid();

    @Syscall(name = "getppid")
    int getppid();

    @Syscall(name = "mmap")
    @SuppressWarnings("clobber:jvm-hazard")
    long map(long address, long length, int protection, int flags, int fd, long page);

    @Syscall(name = "getegid")
    int frobnicate();

    @Syscall(name = "getuid")
    int getuid();

    @Syscall(name = "listen", regs = {"rdi", "rsi"})
    int backlog(int fd, int count);
}
