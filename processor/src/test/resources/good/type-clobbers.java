import dev.clobber.*;

@Clobbers({"rcx", "r11", "rdx"})
interface Linux {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    @Clobbers("memory")
    int getppid();
}

@Clobbers("rcx")
interface Halves {
    @Syscall(nr = 39)
    @Clobbers("r11")
    int getpid();
}
