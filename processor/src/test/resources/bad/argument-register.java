import dev.clobber.*;

interface Linux {
    // error: [clobber:argument-register] parameter `count` is assigned rbx, which the kernel does not read for `write`
    //                                     ^
    @Syscall(nr = 1, regs = {"rdi", "rsi", "rbx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count);

    // error: [clobber:argument-register] parameter `fd` is assigned r8, which the kernel does not read for `listen`
    //                        ^
    // error: [clobber:argument-register] parameter `backlog` is assigned r9, which the kernel does not read for `listen`
    //                              ^
    @Syscall(nr = 50, regs = {"r8", "r9"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);

    // error: [clobber:argument-register] parameter `extra` is assigned xmm0, which the kernel does not read for `getpid`
    //                       ^
    @Syscall(nr = 39, regs = "xmm0")
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:argument-count")
    int getpid(int extra);
}
