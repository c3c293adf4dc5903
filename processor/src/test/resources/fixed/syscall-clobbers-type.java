import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    @Clobbers("memory")
    int getppid();

    @Syscall(nr = 102)
    @Clobbers("r11")
    int getuid();
}
