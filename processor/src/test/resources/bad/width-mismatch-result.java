import dev.clobber.*;

interface Linux {
    @Syscall(nr = 9)
    @Clobbers({"rcx", "r11"})
    @SuppressWarnings("clobber:jvm-hazard")
    // error: [clobber:width-mismatch] `mmap` returns an address of 64 bits, but the method returns an `int`
    //  ^
    int mmap(long address, long length, int protection, int flags, int fd, long offset);
}
