import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    @Clobbers({"r11", "memory"})
    int getppid();
}
