import dev.clobber.*;

interface Linux {
    @Syscall(nr = 42)
    @Clobbers({"rcx", "r11"})
    int connect(int fd, byte[] address, @Length(of = "address") int length);
}
