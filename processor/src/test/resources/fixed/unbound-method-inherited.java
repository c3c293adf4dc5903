import dev.clobber.*;

interface Linux extends AutoCloseable {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    @Override
    default void close() {}
}
