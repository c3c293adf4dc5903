import dev.clobber.*;

class Programs {
    @Executable("hello")
    static void start() {}

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    static native int getpid();
}
