import dev.clobber.*;

interface Linux {
    // warning: [clobber:number-name-mismatch] number 1 is `write`, but the method is called `read`, which is number 0
    //            ^
    @Syscall(nr = 1)
    @Clobbers({"rcx", "r11"})
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    // warning: [clobber:number-name-mismatch] number 110 is `getppid`, but the method is called `getPid`, and `getpid` is number 39
    //            ^
    @Syscall(nr = 110)
    @Clobbers({"rcx", "r11"})
    int getPid();
}
