import dev.clobber.*;

abstract class Linux {
    // error: [clobber:bad-target] @Syscall is on a method of a class that is not `static native`
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    abstract int getpid();
}
