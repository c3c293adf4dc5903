import dev.clobber.*;

interface Numbers {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();
}
