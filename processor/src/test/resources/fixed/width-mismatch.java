import dev.clobber.*;

interface Linux {
    @Syscall(nr = 1, regs = {"edi", "rsi", "rdx"})
    @Clobbers({"rcx", "r11"})
    long write(int fd, byte[] buf, @Length(of = "buf") long count);
}
