import dev.clobber.*;

// error: [clobber:bad-target] @Clobbers means nothing here
@Clobbers({"rcx", "r11"})
interface Linux {
    int getpid();
}
