import dev.clobber.*;

interface Linux {
    // error: [clobber:bad-target] @Syscall is on a method of an interface that is neither abstract nor `default`
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    static int getpid() {
        return 1;
    }
}
