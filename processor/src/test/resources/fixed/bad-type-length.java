import dev.clobber.*;

interface Linux {
    @Syscall(nr = 1)
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] text, @Length(of = "text") long count);

    @Syscall(nr = 0)
    @Clobbers({"rcx", "r11"})
    long read(int fd, byte[] buf, @Length(of = "buf") long count);

    @Syscall(nr = 17)
    @Clobbers({"rcx", "r11"})
    long pread64(int fd, byte[] buf, @Length(of = "buf") int count, long offset);
}
