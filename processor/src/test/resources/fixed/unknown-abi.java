import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers(abi = "syscall")
    int getpid();

    @Syscall(nr = 110)
    @Clobbers(value = {"rcx", "r11"}, abi = "sysv64")
    int getppid();
}
