import dev.clobber.*;

interface Linux {
    default int getpid(int count, byte[] buf) {
        return 1;
    }

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int pid();
}
