import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    // error: [clobber:unknown-operand] no parameter is called `pid`
    //                       ^
    @Clobbers({"rcx", "r11", "{pid}"})
    int getpid();
}
