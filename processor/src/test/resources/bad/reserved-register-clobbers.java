import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    // error: [clobber:reserved-register] esp cannot be clobbered: rsp is the stack pointer, without which no method returns
    //                       ^
    // error: [clobber:reserved-register] rip cannot be clobbered: it is the instruction pointer
    //                              ^
    @Clobbers({"rcx", "r11", "esp", "rip"})
    int getpid();
}
