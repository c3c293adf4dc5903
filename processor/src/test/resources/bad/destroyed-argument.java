import dev.clobber.*;

@SuppressWarnings("clobber:jvm-hazard")
interface Linux {
    // error: [clobber:destroyed-argument] parameter `flags` is assigned rcx, which `syscall` overwrites before the kernel reads it
    //                                            ^
    @Syscall(nr = 9, regs = {"rdi", "rsi", "rdx", "rcx", "r8", "r9"})
    @Clobbers({"rcx", "r11"})
    long mmap(long addr, long len, int prot, int flags, int fd, long off);

    // error: [clobber:destroyed-argument] parameter `backlog` is assigned r11d, which `syscall` overwrites before the kernel reads it
    //                               ^
    @Syscall(nr = 50, regs = {"rdi", "r11d"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);
}
