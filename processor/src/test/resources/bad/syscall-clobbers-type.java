import dev.clobber.*;

// error: [clobber:syscall-clobbers] `syscall` overwrites r11, which @Clobbers does not list
//        ^
@Clobbers({"rcx"})
interface Linux {
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    @Clobbers("memory")
    int getppid();

    @Syscall(nr = 102)
    @Clobbers("r11")
    int getuid();
}
