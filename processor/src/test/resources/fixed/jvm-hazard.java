import dev.clobber.*;

interface Linux {
    @Syscall(nr = 57)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int fork();

    @Syscall(name = "munmap")
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    int munmap(long address, long length);
}
