import dev.clobber.*;

interface Linux {
    // error: [clobber:unknown-register] unknown register `first`
    //                        ^
    // error: [clobber:unknown-register] unknown register `second`
    //                                 ^
    @Syscall(nr = 50, regs = {"first", "second"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);
}
