import dev.clobber.*;

interface Linux {
    @Syscall(nr = 157)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    // error: [clobber:register-count] `prctl` has 7 parameters but a system call takes at most 6
    //  ^
    int prctl(int option, long a, long b, long c, long d, long e, long f);
}
