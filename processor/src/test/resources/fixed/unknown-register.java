import dev.clobber.*;

interface Linux {
    @Syscall(nr = 33, regs = {"rdi", "rsi"})
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int dup2(int from, int to);
}
