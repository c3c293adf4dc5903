import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    @Syscall(name = "getppid")
    @Clobbers({"rcx", "r11"})
    int getppid();
}
