import dev.clobber.*;

interface Linux {
    @Syscall(nr = 0)
    @Clobbers({"rcx", "r11"})
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 110, name = "getppid")
    @Clobbers({"rcx", "r11"})
    int getPid();
}
