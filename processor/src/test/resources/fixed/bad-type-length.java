import dev.clobber.*;

interface Linux {
    @Syscall(nr = 0)
    @Clobbers({"rcx", "r11"})
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 17)
    @Clobbers({"rcx", "r11"})
    long pread64(int fd, byte[] buf, @Length(of = "buf") int count, long offset);
}
