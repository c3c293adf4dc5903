import dev.clobber.*;

interface Linux {
    @Syscall(nr = 9)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    long mmap(long address, long length, int protection, int flags, int fd, long offset);
}
