import dev.clobber.*;

class Programs {
    @Executable("hello")
    // error: [clobber:conflicting-annotations] @Export stands beside @Executable
    @Export("hello")
    static void start() {}

    @Extern("getpid")
    // error: [clobber:conflicting-annotations] @Syscall stands beside @Extern
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    static native int getpid();
}
