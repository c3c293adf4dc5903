import dev.clobber.*;

interface Linux {
    @Syscall(nr = 157)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int prctl(int option, long a, long b, long c, long d);
}
