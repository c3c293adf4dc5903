import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    @Syscall(nr = -1)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:unknown-number")
    int nothing();
}
