import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    default int getpid() {
        return -1;
    }

    default int load(int what) {
        return what;
    }

    static void load() {}

    private int helper() {
        return 0;
    }
}
