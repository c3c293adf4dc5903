import dev.clobber.*;

interface Linux {
    // error: [clobber:duplicate-register] parameter `sig` is assigned edi, but parameter `pid` already occupies rdi
    //                               ^
    @Syscall(nr = 62, regs = {"rdi", "edi"})
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int kill(int pid, int sig);
}
