import dev.clobber.*;

interface Linux {
    // error: [clobber:reserved-register] eax cannot hold parameter `fd`: rax holds the number of the call
    //                        ^
    @Syscall(nr = 50, regs = {"eax", "rsi"})
    @Clobbers({"rcx", "r11"})
    int listen(int fd, int backlog);
}
