import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    @Syscall(nr = 110)
    @Clobbers({"rcx", "r11"})
    int getppid();

    @Syscall(nr = 102)
    @Clobbers({"rcx", "r11", "memory"})
    int getuid();
}
