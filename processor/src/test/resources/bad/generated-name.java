import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    // error: [clobber:generated-name] `load()` is also the name of the static method that loads a binding
    //           ^
    default void load() {}
}
