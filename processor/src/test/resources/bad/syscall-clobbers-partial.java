import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    // error: [clobber:syscall-clobbers] `syscall` overwrites rcx, which @Clobbers does not list
    //        ^
    @Clobbers({"cx", "r11d", "memory"})
    int getpid();
}
