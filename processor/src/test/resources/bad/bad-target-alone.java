import dev.clobber.*;

interface Linux {
    // error: [clobber:bad-target] @Restart means nothing here
    @Restart
    // error: [clobber:bad-target] @Length means nothing here
    //                 ^
    default int getpid(@Length(of = "buf") int count, byte[] buf) {
        return 1;
    }

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int pid();
}
