import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    // error: [clobber:syscall-clobbers] `syscall` overwrites r11, which @Clobbers does not list
    //        ^
    @Clobbers({"rcx"})
    int getpid();
}
