import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"ecx", "r11d"})
    int getpid();

    @Syscall(nr = 110)
    @Clobbers(abi = "sysv64")
    int getppid();

    @Syscall(nr = 102)
    @Clobbers(value = {"rcx", "memory", "rax"}, abi = "syscall")
    int getuid();

    @Syscall(nr = 104)
    @Clobbers({"R11", "RCX"})
    int getgid();
}
