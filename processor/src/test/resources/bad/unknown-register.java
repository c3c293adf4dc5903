import dev.clobber.*;

interface Linux {
    // error: [clobber:unknown-register] unknown register `rsl`
    //                               ^
    @Syscall(nr = 33, regs = {"rdi", "rsl"})
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int dup2(int from, int to);
}
