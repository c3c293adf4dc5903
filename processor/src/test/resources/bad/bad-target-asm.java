import dev.clobber.*;

interface Cpu {
    @Asm("rdtsc")
    @Out("eax")
    @Clobbers("rdx")
    // error: [clobber:bad-target] @Restart means nothing here
    @Restart
    int ticks();

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-target] @Out means nothing here
    @Out("rax")
    // error: [clobber:bad-target] @Requires means nothing here
    @Requires("avx2")
    int getpid();

    @Syscall(nr = 124)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:bad-target] @In means nothing here
    //         ^
    int getsid(@In("rdi") int pid);

    // error: [clobber:bad-target] @Out means nothing here
    @Out("rax")
    // error: [clobber:bad-target] @In means nothing here
    //                ^
    default long same(@In("rax") long value) {
        return value;
    }

    // error: [clobber:bad-target] @Asm is on a method of an interface that is neither abstract nor `default`
    @Asm("nop")
    static void nothing() {}
}
