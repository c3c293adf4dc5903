import dev.clobber.*;

interface Cpu {
    @Asm("rdtsc")
    @Out("eax")
    @Clobbers("rdx")
    int ticks();

    @Syscall(nr = 39)
    @Clobbers({"rcx", "r11"})
    int getpid();

    @Syscall(nr = 124)
    @Clobbers({"rcx", "r11"})
    int getsid(int pid);

    default long same(long value) {
        return value;
    }

    @Asm("nop")
    void nothing();
}
