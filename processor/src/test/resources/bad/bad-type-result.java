import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] `getpid` returns a `short`, but a system call returns `void`, `int`, or `long`
    //    ^
    short getpid();

    @Syscall(nr = 104)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-type] `getgid` returns a `String`, but a system call returns `void`, `int`, or `long`
    //     ^
    String getgid();
}
