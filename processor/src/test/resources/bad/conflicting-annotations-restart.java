import dev.clobber.*;

interface Linux {
    @Syscall(nr = 42)
    @Clobbers({"rcx", "r11"})
    // error: [clobber:conflicting-annotations] @Restart repeats `connect`, whose first try may have done its work
    @Restart
    int connect(int fd, byte[] address, @Length(of = "address") int length);
}
