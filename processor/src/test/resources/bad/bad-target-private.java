import dev.clobber.*;

class Outer {
    // error: [clobber:bad-target] `Linux` is private, so no class outside can implement it
    //      ^
    private interface Linux {
        @Syscall(nr = 39)
        @Clobbers({"rcx", "r11"})
        int getpid();
    }
}
