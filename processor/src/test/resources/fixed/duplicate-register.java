import dev.clobber.*;

interface Linux {
    @Syscall(nr = 62, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int kill(int pid, int sig);
}
