import dev.clobber.*;

interface Linux {
    // error: [clobber:syscall-clobbers] `syscall` overwrites rcx and r11, which no @Clobbers lists
    @Syscall(nr = 39)
    int getpid();

    @Syscall(nr = 110)
    // error: [clobber:syscall-clobbers] `syscall` overwrites rcx and r11, which @Clobbers does not list
    @Clobbers
    int getppid();

    @Syscall(nr = 102)
    // error: [clobber:syscall-clobbers] `syscall` overwrites rcx and r11, which @Clobbers does not list
    //        ^
    @Clobbers("memory")
    int getuid();
}
