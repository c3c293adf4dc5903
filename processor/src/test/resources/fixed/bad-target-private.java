import dev.clobber.*;

class Outer {
    interface Linux {
        @Syscall(nr = 39)
        @Clobbers({"rcx", "r11"})
        int getpid();
    }
}
