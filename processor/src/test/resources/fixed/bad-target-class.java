import dev.clobber.*;

abstract class Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    static native int getpid();
}
