import dev.clobber.*;

interface Linux {
    @Syscall(nr = 2)
    @Clobbers({"rcx", "r11"})
    // warning: [clobber:argument-count] `open` takes 3 arguments, but the method has 2 parameters
    //  ^
    int open(String path, int flags);

    @Syscall(nr = 39, regs = "rbx")
    @Clobbers({"rcx", "r11"})
    // warning: [clobber:argument-count] `getpid` takes 0 arguments, but the method has 1 parameter
    //  ^
    int getpid(int extra);
}
