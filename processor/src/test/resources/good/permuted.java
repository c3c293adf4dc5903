import dev.clobber.*;

@Clobbers({"rcx", "r11"})
interface Linux {
    @Syscall(nr = 1, regs = {"rdx", "rsi", "rdi"})
    long write(@Length(of = "buf") long count, byte[] buf, int fd);

    @Syscall(nr = 17, regs = {"r10", "edi", "rdx", "rsi"})
    long pread64(long offset, int fd, @Length(of = "buf") int count, byte[] buf);

    @Syscall(nr = 50, regs = {"ESI", "EDI"})
    int listen(int backlog, int fd);
}
