import dev.clobber.*;

interface Linux {
    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    // error: [clobber:unbound-method] `getppid` is abstract and carries neither @Syscall nor @Asm, so the binding of `Linux` cannot implement it
    //  ^
    int getppid();
}
