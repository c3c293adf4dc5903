import dev.clobber.*;

interface Linux {
    // error: [clobber:register-count] `listen` has 2 parameters but `regs` names 3 registers
    //                       ^
    @Syscall(nr = 50, regs = {"rdi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);

    // error: [clobber:register-count] `getpid` has 0 parameters but `regs` names 1 register
    //                       ^
    @Syscall(nr = 39, regs = "rdi")
    @Clobbers({"rcx", "r11"})
    int getpid();
}
