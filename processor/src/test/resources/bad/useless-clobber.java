import dev.clobber.*;

interface Linux {
    @Syscall(nr = 186)
    // warning: [clobber:useless-clobber] `gettid` never writes rdx, but @Clobbers lists it
    //                       ^
    @Clobbers({"rcx", "r11", "rdx"})
    int gettid();

    @Syscall(nr = 39)
    // warning: [clobber:useless-clobber] `getpid` never writes the flags, but @Clobbers lists them
    //                              ^
    // warning: [clobber:useless-clobber] `getpid` never writes xmm3, but @Clobbers lists it
    //                                              ^
    @Clobbers({"rax", "rcx", "r11", "cc", "memory", "xmm3"})
    int getpid();

    @Syscall(nr = 124)
    // warning: [clobber:useless-clobber] `getsid` never writes the register of `pid`, but @Clobbers lists it
    //                       ^
    @Clobbers({"rcx", "r11", "{pid}"})
    int getsid(int pid);

    @Syscall(nr = 20, gate = Gate.INT_0X80)
    // warning: [clobber:useless-clobber] `pid` never writes rcx, but @Clobbers lists it
    //                ^
    @Clobbers({"eax", "rcx"})
    int pid();
}
