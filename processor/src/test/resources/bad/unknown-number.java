import dev.clobber.*;

interface Linux {
    // warning: [clobber:unknown-number] number 1000 is no system call of x86-64
    //            ^
    @Syscall(nr = 1000)
    @Clobbers({"rcx", "r11"})
    int getpid();

    // warning: [clobber:unknown-number] number -1 is no system call of x86-64
    //            ^
    @Syscall(nr = -1)
    @Clobbers({"rcx", "r11"})
    int nothing();
}
