import dev.clobber.*;

@SuppressWarnings("clobber:unknown-number")
interface Linux {
    // error: [clobber:argument-register] parameter `what` is assigned r12, which the kernel does not read
    //                                 ^
    @Syscall(nr = 1000, regs = {"rdi", "r12"})
    @Clobbers({"rcx", "r11"})
    long future(int fd, long what);
}
