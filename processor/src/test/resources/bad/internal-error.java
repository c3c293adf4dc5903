import dev.clobber.*;

// error: [clobber:internal-error] this is a bug in Clobber: …
interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();
}
