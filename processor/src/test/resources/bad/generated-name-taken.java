import dev.clobber.*;

// error: [clobber:generated-name] what is generated for `Linux` has a name that is taken
interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();
}

class LinuxBinding {}
