import dev.clobber.*;

interface Linux {
    @Syscall(nr = 186)
    @Clobbers({"rcx", "r11"})
    int gettid();

    @Syscall(nr = 39)
    @Clobbers({"rax", "rcx", "r11", "memory"})
    int getpid();

    @Syscall(nr = 124)
    @Clobbers({"rcx", "r11"})
    int getsid(int pid);

    @Syscall(nr = 20, gate = Gate.INT_0X80)
    @Clobbers({"eax"})
    int pid();
}
