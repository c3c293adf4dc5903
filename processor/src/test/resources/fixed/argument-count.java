import dev.clobber.*;

interface Linux {
    @Syscall(nr = 2)
    @Clobbers({"rcx", "r11"})
    int open(String path, int flags, int mode);

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();
}
