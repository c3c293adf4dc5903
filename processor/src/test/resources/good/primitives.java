import dev.clobber.*;

@Clobbers(abi = "syscall")
@SuppressWarnings({"clobber:argument-count", "clobber:unknown-number"})
interface Linux {
    @Syscall(nr = 1000)
    long six(boolean a, byte b, char c, short d, int e, long f);

    @Syscall(nr = 1000, regs = {"dil", "sil", "dx", "r10w", "r8d", "r9"})
    void narrow(boolean a, byte b, char c, short d, int e, long f);

    @Syscall(nr = 39, regs = {"rbx", "rbp", "r12", "r13", "r14", "r15"})
    int saved(long a, long b, long c, long d, long e, long f);
}
