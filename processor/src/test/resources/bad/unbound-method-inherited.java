import dev.clobber.*;

// error: [clobber:unbound-method] `AutoCloseable.close` is abstract and carries neither @Syscall nor @Asm, so the binding of `Linux` cannot implement it
interface Linux extends AutoCloseable {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();
}
